using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;

namespace TrailTools.Retention;

/// <summary>Completes what was said of a bucket by the trails that record into it.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="log">Is told what could not be looked up.</param>
internal sealed class TargetFinder(ICloud cloud, ITrailLog log)
{
    /// <summary>Whose log files are meant.</summary>
    /// <exception cref="TrailException">KeyPrefixMissing: trails record into the bucket under several prefixes, and none was named.</exception>
    public async Task<RetentionTarget> FindAsync(RetentionAsk ask, CancellationToken stop)
    {
        var caller = await cloud.GetCallerAsync(stop).ConfigureAwait(false);
        var trail = ask.TrailName is null || ask.TrailAccountId is null ? await FindTrailAsync(ask, stop).ConfigureAwait(false) : null;
        var prefix = (ask.KeyPrefix ?? trail?.KeyPrefix)?.TrimEnd('/');
        var bucket = new BucketId(ask.BucketName, ask.OwnerId ?? caller.AccountId);
        return new RetentionTarget(bucket, string.IsNullOrEmpty(prefix) ? null : prefix)
        {
            TrailName = ask.TrailName ?? trail?.Name,
            TrailAccountId = ask.TrailAccountId ?? trail?.AccountId ?? (ask.TrailName is null ? null : caller.AccountId),
            IsOrganization = ask.IsOrganization || trail?.IsOrganization == true,
            IsPlanned = ask.IsPlanned && await cloud.Buckets.FindRegionAsync(bucket, stop).ConfigureAwait(false) is null,
        };
    }

    private async Task<TrailDescription?> FindTrailAsync(RetentionAsk ask, CancellationToken stop)
    {
        var trails = (await ListTrailsAsync(stop).ConfigureAwait(false)).Where(trail => Fits(trail, ask)).ToList();
        var prefixes = trails.Select(static trail => trail.KeyPrefix?.TrimEnd('/') ?? string.Empty).Distinct(StringComparer.Ordinal).ToList();
        if (prefixes.Count > 1)
            throw TrailException.Invalid("KeyPrefixMissing", ask.BucketName, $"Trails record into the bucket '{ask.BucketName}' under several prefixes: {string.Join(", ", trails.Select(static trail => $"{trail.Name} under '{trail.KeyPrefix}'"))}. Name one by -KeyPrefix ('' for none).");
        return trails.OrderByDescending(static trail => trail.IsOrganization).FirstOrDefault();
    }

    private static bool Fits(TrailDescription trail, RetentionAsk ask)
        => trail.BucketName == ask.BucketName
            && (ask.TrailName is null || trail.Name == ask.TrailName)
            && (ask.KeyPrefix is null || (trail.KeyPrefix?.TrimEnd('/') ?? string.Empty) == ask.KeyPrefix.TrimEnd('/'));

    /// <summary>Who may set a bucket's lifecycle need not be allowed to see trails.</summary>
    private async Task<IReadOnlyList<TrailDescription>> ListTrailsAsync(CancellationToken stop)
    {
        try
        {
            return await cloud.Trails(cloud.Region).ListAsync(includeShadow: true, stop).ConfigureAwait(false);
        }
        catch (TrailException error) when (error.Kind == TrailErrorKind.Denied)
        {
            log.Verbose($"The trails of {cloud.Region} may not be listed, so that log files are found in the bucket alone: {error.Message}");
            return [];
        }
    }
}
