using System.Security.Cryptography;
using System.Text;
using TrailTools.Cloud.Buckets;
using TrailTools.Lifecycle;
using TrailTools.Plans;
using TrailTools.Retention;
using TrailTools.Retention.Planning;

namespace TrailTools.Tables.Results;

/// <summary>How long results of queries live, by a lifecycle rule of ours; whatever else is in the bucket's configuration stays.</summary>
/// <param name="buckets">The buckets.</param>
/// <param name="bucket">The bucket.</param>
/// <param name="prefix">How the results' keys begin; empty for all of the bucket.</param>
/// <param name="time">Says how long to wait.</param>
internal sealed class ResultLife(IBucketGateway buckets, BucketId bucket, string prefix, TimeProvider time)
{
    /// <summary>Uploads that were begun and not ended are removed after this many days.</summary>
    private const int AbortDays = 7;

    private readonly string _id = $"TrailTools-results{(prefix.Length == 0 ? "" : "-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(prefix)), 0, 4))}";

    /// <summary>For a bucket that an earlier step of the same plan makes.</summary>
    public Plan Make(int days) => Plan(LifecycleConfiguration.Empty, days, isNew: true);

    /// <summary>For a bucket that is there; without steps where results live so already.</summary>
    /// <exception cref="Diagnostics.TrailException">The bucket's configuration cannot be read.</exception>
    public async Task<Plan> ChangeAsync(int days, CancellationToken stop)
        => Plan(LifecycleConfiguration.Parse(await buckets.GetLifecycleAsync(bucket, stop).ConfigureAwait(false), bucket.Name), days, isNew: false);

    private Plan Plan(LifecycleConfiguration now, int days, bool isNew)
    {
        var rule = new LifecycleRule(_id, new LifecycleScope(prefix) { IsRuleLevel = now.UsesRulePrefix }) { ExpirationDays = days, NoncurrentDays = 1, AbortDays = AbortDays };
        var before = now == LifecycleConfiguration.Empty ? null : now.Source;
        var after = new LifecycleEditor(now).Replace(rule => rule.Id == _id, [rule]);
        return after == before
            ? new Plan([])
            : new LifecycleChange(buckets, new RetentionTarget(bucket, null) { IsPlanned = isNew }, before, after, time).Steps($"Delete results after {days} days in bucket");
    }
}
