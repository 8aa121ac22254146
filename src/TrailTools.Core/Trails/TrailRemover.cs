using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Plans;

namespace TrailTools.Trails;

/// <summary>Plans that a trail is removed, and its bucket if asked. The trail goes last: while it is there, the same command finds it and completes the work.</summary>
/// <param name="cloud">The connection.</param>
internal sealed class TrailRemover(ICloud cloud)
{
    /// <summary>The steps.</summary>
    /// <param name="trail">The trail as it is now.</param>
    /// <param name="includeBucket">Whether its bucket goes too.</param>
    /// <param name="force">Whether a bucket with objects may go.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="TrailException">TrailBucketShared, or TrailBucketFull.</exception>
    public async Task<Plan> PlanAsync(AuditTrail trail, bool includeBucket, bool force, CancellationToken stop)
    {
        var home = cloud.Trails(trail.HomeRegion);
        var delete = new PlanStep("Delete trail", trail.TrailName, stop => GoneAsync(home.DeleteAsync(trail.TrailArn, stop)));
        return includeBucket ? new Plan([.. await BucketStepsAsync(trail, force, stop).ConfigureAwait(false), delete]) : new Plan([delete]);
    }

    private async Task<IReadOnlyList<PlanStep>> BucketStepsAsync(AuditTrail trail, bool force, CancellationToken stop)
    {
        await CheckSharedAsync(trail, stop).ConfigureAwait(false);
        var bucket = new BucketId(trail.BucketName, (await cloud.GetCallerAsync(stop).ConfigureAwait(false)).AccountId);
        if (await cloud.Buckets.FindRegionAsync(bucket, stop).ConfigureAwait(false) is null)
            return [];

        var isFull = (await cloud.Objects.ListVersionsAsync(bucket, null, stop).ConfigureAwait(false)).Versions.Count > 0;
        if (isFull && !force)
            throw new TrailException(TrailErrorKind.Conflict, "TrailBucketFull", bucket.Name, $"Bucket '{bucket}' holds objects, which are the audit logs: it is deleted with them by -Force only. Without -IncludeBucket it stays.");

        return
        [
            .. TrailSwitch.Plan(cloud, trail, isOn: false).Steps.Select(step => step with { Undo = RestartOf(trail) }),
            .. isFull ? [new PlanStep("Delete all objects in all versions of bucket", bucket.Name, stop => EmptyAsync(bucket, stop)) { IsDivisible = true }] : Array.Empty<PlanStep>(),
            new PlanStep("Delete bucket", bucket.Name, stop => GoneAsync(cloud.Buckets.DeleteAsync(bucket, stop))),
        ];
    }

    private async Task CheckSharedAsync(AuditTrail trail, CancellationToken stop)
    {
        var all = await cloud.Trails(trail.HomeRegion).ListAsync(includeShadow: true, stop).ConfigureAwait(false);
        if (all.FirstOrDefault(other => other.BucketName == trail.BucketName && other.Arn != trail.TrailArn) is { } other)
            throw new TrailException(TrailErrorKind.Conflict, "TrailBucketShared", trail.BucketName, $"The trail '{other.Name}' delivers to bucket '{trail.BucketName}' too, so it is not deleted: leave -IncludeBucket out.");
    }

    private PlanUndo RestartOf(AuditTrail trail)
        => new("Start logging again of trail", limit => cloud.Trails(trail.HomeRegion).StartAsync(trail.TrailArn, limit), $"Start-AuditTrail {trail.TrailName}");

    // When the answer was lost, the retry finds nothing any more.
    private static async Task GoneAsync(Task delete)
    {
        try
        {
            await delete.ConfigureAwait(false);
        }
        catch (TrailException error) when (error.Kind == TrailErrorKind.NotFound)
        {
        }
    }

    private async Task EmptyAsync(BucketId bucket, CancellationToken stop)
    {
        // From the start each time: what was listed is gone.
        while (await cloud.Objects.ListVersionsAsync(bucket, null, stop).ConfigureAwait(false) is { Versions: { Count: > 0 } versions })
            await cloud.Objects.DeleteAsync(bucket, versions, stop).ConfigureAwait(false);
    }
}
