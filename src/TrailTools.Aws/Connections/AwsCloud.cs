using System.Collections.Concurrent;
using Amazon;
using Amazon.SecurityToken.Model;
using TrailTools.Aws.Errors;
using TrailTools.Aws.Gateways;
using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Organizations;
using TrailTools.Cloud.Trails;
using TrailTools.Logs;

namespace TrailTools.Aws.Connections;

/// <summary>AWS, as one set of credentials reaches it.</summary>
internal sealed class AwsCloud : ICloud
{
    private readonly AwsClients _clients;
    private readonly ConcurrentDictionary<string, ITrailGateway> _trails = new();
    private Task<CloudCaller>? _caller;

    /// <summary>A connection.</summary>
    /// <param name="region">The Region to connect to.</param>
    /// <param name="clients">Its clients.</param>
    public AwsCloud(string region, AwsClients clients)
    {
        _clients = clients;
        Region = region;
        var buckets = new BucketClients(clients, region);
        Buckets = new BucketGateway(buckets);
        Objects = new ObjectGateway(buckets);
        Organization = new OrganizationGateway(clients.Organizations(region));
        Athena = new AthenaGateway(clients.Athena(region), region);
    }

    /// <inheritdoc/>
    public string Region { get; }

    /// <inheritdoc/>
    public IBucketGateway Buckets { get; }

    /// <inheritdoc/>
    public IObjectGateway Objects { get; }

    /// <inheritdoc/>
    public IOrganizationGateway Organization { get; }

    /// <inheritdoc/>
    public IAthenaGateway Athena { get; }

    /// <inheritdoc/>
    public ITrailGateway Trails(string region)
        => _trails.GetOrAdd(region, name => new TrailGateway(_clients.CloudTrail(RegionFinder.Check(name)), name));

    /// <inheritdoc/>
    public Task<CloudCaller> GetCallerAsync(CancellationToken stop)
        => _caller is { IsCompletedSuccessfully: true } known ? known : _caller = AskCallerAsync(stop);

    /// <inheritdoc/>
    public IReadOnlyList<string> ListRegions()
    {
        var partition = RegionEndpoint.GetBySystemName(Region).PartitionName;

        // The SDK makes more of them while it works, such as us-east-1-regional for S3.
        return [.. RegionEndpoint.EnumerableAllRegions.Where(one => one.PartitionName == partition && LogFolderNames.Region().IsMatch(one.SystemName)).Select(static one => one.SystemName).Order(StringComparer.Ordinal)];
    }

    private async Task<CloudCaller> AskCallerAsync(CancellationToken stop)
    {
        using var client = _clients.SecurityToken(Region);
        var caller = await AwsErrors.AskAsync("GetCallerIdentity", Region, () => client.GetCallerIdentityAsync(new GetCallerIdentityRequest(), stop), stop).ConfigureAwait(false);
        return new CloudCaller(caller.Account, caller.Arn);
    }
}
