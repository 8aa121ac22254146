using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Organizations;
using TrailTools.Cloud.Trails;

namespace TrailTools.Bench.Micro.Results;

/// <summary>A connection to an Athena that has answered already: every query's result is one file on this machine.</summary>
/// <param name="path">The file.</param>
internal sealed class FileCloud(string path) : ICloud
{
    /// <inheritdoc/>
    public string Region => "us-east-1";

    /// <inheritdoc/>
    public IAthenaGateway Athena { get; } = new FileAthena();

    /// <inheritdoc/>
    public IObjectGateway Objects { get; } = new FileObjects(path);

    /// <inheritdoc/>
    public IBucketGateway Buckets => throw new NotSupportedException();

    /// <inheritdoc/>
    public IOrganizationGateway Organization => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<CloudCaller> GetCallerAsync(CancellationToken stop) => Task.FromResult(new CloudCaller("111122223333", "arn:aws:iam::111122223333:user/alice"));

    /// <inheritdoc/>
    public ITrailGateway Trails(string region) => throw new NotSupportedException();

    /// <inheritdoc/>
    public IReadOnlyList<string> ListRegions() => [Region];
}
