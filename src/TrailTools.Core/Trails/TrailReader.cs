using System.Runtime.CompilerServices;
using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;
using TrailTools.Lifecycle;

namespace TrailTools.Trails;

/// <summary>Reads trails with all that is told of them.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="log">Is told what could not be read of a trail.</param>
internal sealed class TrailReader(ICloud cloud, ITrailLog log)
{
    private Task<string?>? _organization;

    /// <summary>Whether it is read how long the bucket keeps the logs, too.</summary>
    public bool ReadsRetention { get; init; } = true;

    /// <summary>The trails of the connection's Region, one after another.</summary>
    /// <param name="isAsked">Whether a trail of that name is wanted.</param>
    /// <param name="includeShadow">Whether those of other Regions that record here are wanted too, and those of the organization.</param>
    /// <param name="stop">Ends it.</param>
    public async IAsyncEnumerable<IReadOnlyList<AuditTrail>> ReadAsync(Func<string, bool> isAsked, bool includeShadow, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var trail in await cloud.Trails(cloud.Region).ListAsync(includeShadow, stop).ConfigureAwait(false))
        {
            if (isAsked(trail.Name))
                yield return [await ReadAsync(trail, stop).ConfigureAwait(false)];
        }
    }

    /// <summary>One trail, wherever its home is.</summary>
    /// <param name="name">Its name, as the connection's Region sees it, or its ARN.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="TrailException">TrailMissing.</exception>
    public async Task<AuditTrail> FindAsync(string name, CancellationToken stop)
        => await ReadAsync(await TrailFinder.FindAsync(cloud, name, stop).ConfigureAwait(false), stop).ConfigureAwait(false);

    /// <summary>All that is told of a trail.</summary>
    public async Task<AuditTrail> ReadAsync(TrailDescription trail, CancellationToken stop)
    {
        // Its home knows how it is; other Regions tell of their own deliveries alone.
        var status = await TryAsync(trail, () => cloud.Trails(trail.HomeRegion).GetStatusAsync(trail.Arn, stop)).ConfigureAwait(false);
        return AuditTrail.Of(trail, status, cloud) with { RetentionDays = ReadsRetention ? await TryAsync(trail, () => DaysAsync(trail, stop)).ConfigureAwait(false) : null };
    }

    private async Task<int?> DaysAsync(TrailDescription trail, CancellationToken stop)
    {
        var caller = await cloud.GetCallerAsync(stop).ConfigureAwait(false);
        var text = await cloud.Buckets.GetLifecycleAsync(new BucketId(trail.BucketName, caller.AccountId), stop).ConfigureAwait(false);
        if (text is null)
            return null;

        var organization = trail.IsOrganization ? await (_organization ??= OrganizationAsync(stop)).ConfigureAwait(false) : null;
        return LogLifetime.DaysOf(LifecycleConfiguration.Parse(text, trail.BucketName), new LogFolder(trail.KeyPrefix, organization, trail.AccountId).Logs);
    }

    private async Task<string?> OrganizationAsync(CancellationToken stop) => (await cloud.Organization.DescribeAsync(stop).ConfigureAwait(false))?.Id;

    /// <summary>A part that may be left out where it may not be read, with a word.</summary>
    private async Task<T?> TryAsync<T>(TrailDescription trail, Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (TrailException error) when (error.Kind is TrailErrorKind.Denied or TrailErrorKind.NotFound or TrailErrorKind.Corrupt)
        {
            log.Warning($"Not all of trail '{trail.Name}' could be read: {error.Message}");
            return default;
        }
    }
}
