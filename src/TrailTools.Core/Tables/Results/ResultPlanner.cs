using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Plans;

namespace TrailTools.Tables.Results;

/// <summary>Plans a place for results that somebody named: its bucket, where that is not there, and how long results live.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="caller">Whose connection that is.</param>
/// <param name="time">Says how long to wait.</param>
internal sealed class ResultPlanner(ICloud cloud, CloudCaller caller, TimeProvider time)
{
    /// <summary>The plan.</summary>
    /// <param name="place">The place.</param>
    /// <param name="days">The days that results live; null for as the bucket has it, or a new bucket's default.</param>
    /// <param name="stop">Ends the calls.</param>
    /// <exception cref="TrailException">ResultLifeRefused: log files would be deleted too.</exception>
    public async Task<ResultPlan> PlanAsync(OutputPlace place, int? days, CancellationToken stop)
    {
        var bucket = new BucketId(place.BucketName, caller.AccountId);
        var life = new ResultLife(cloud.Buckets, bucket, place.Prefix, time);
        if (await cloud.Buckets.FindRegionAsync(bucket, stop).ConfigureAwait(false) is null)
            return new ResultPlan(new ResultBucket(cloud, caller, time).MakePlan(bucket, life.Make(days ?? ResultBucket.DefaultDays)), []);
        if (days is not { } given)
            return new ResultPlan(new Plan([]), []);

        var plan = await life.ChangeAsync(given, stop).ConfigureAwait(false);
        return plan.IsEmpty ? new ResultPlan(plan, []) : new ResultPlan(plan, await LossesAsync(bucket, place, given, stop).ConfigureAwait(false));
    }

    private async Task<IReadOnlyList<string>> LossesAsync(BucketId bucket, OutputPlace place, int days, CancellationToken stop)
    {
        if (await HasAnyAsync(bucket, $"{place.Prefix}{LogFolderNames.Top}/", stop).ConfigureAwait(false))
            throw new TrailException(TrailErrorKind.Conflict, "ResultLifeRefused", $"{place}", $"{place} has log files too, which -ResultRetentionDays would delete with the results: name another place by -OutputLocation.");
        return await HasAnyAsync(bucket, place.Prefix, stop).ConfigureAwait(false) ? [$"Whatever is in {place} and is older than {days} days will be deleted."] : [];
    }

    private async Task<bool> HasAnyAsync(BucketId bucket, string prefix, CancellationToken stop)
        => (await cloud.Objects.ListAsync(bucket, new ObjectQuery(prefix) { MaxKeys = 1 }, stop).ConfigureAwait(false)).Objects.Count > 0;
}
