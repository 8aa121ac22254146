using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Plans;
using TrailTools.Trails.Buckets;

namespace TrailTools.Tables.Results;

/// <summary>The account's bucket for results of queries in a Region, by the name that AWS's own tools give it.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="caller">Whose connection that is.</param>
/// <param name="time">Says how long to wait.</param>
internal sealed class ResultBucket(ICloud cloud, CloudCaller caller, TimeProvider time)
{
    /// <summary>The days that results live; they can be had again by the same query.</summary>
    public const int DefaultDays = 7;

    /// <summary>The tag by which a bucket made for results is known.</summary>
    private const string Tag = "TrailTools:results";

    private readonly BucketId _id = new($"aws-athena-query-results-{caller.AccountId}-{cloud.Region}", caller.AccountId);

    /// <summary>The place.</summary>
    public OutputPlace Place => new(_id.Name, "");

    /// <summary>Makes it, if it is not there: closed to the public, encrypted, emptied of what is old.</summary>
    /// <exception cref="TrailException">The name is taken by another account.</exception>
    public async Task<Plan> PlanAsync(CancellationToken stop)
        => await cloud.Buckets.FindRegionAsync(_id, stop).ConfigureAwait(false) is null
            ? MakePlan(_id, new ResultLife(cloud.Buckets, _id, "", time).Make(DefaultDays))
            : new Plan([]);

    /// <summary>Makes a bucket for results.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="life">What says how long results live.</param>
    public Plan MakePlan(BucketId bucket, Plan life)
    {
        var steps = new BucketSteps(cloud.Buckets, new TrailBucket(bucket, cloud.Region, IsNew: true));
        return new Plan([.. steps.Make(new Dictionary<string, string> { [Tag] = "athena" }, new BucketEncryption("AES256")), .. life.Steps]);
    }
}
