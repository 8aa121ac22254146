using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Trails;
using TrailTools.Lifecycle;
using TrailTools.Trails.Policies;

namespace TrailTools.Trails.Checks;

/// <summary>Reads all that the checks look at.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="caller">Whose buckets can be looked at.</param>
internal sealed class FactReader(ICloud cloud, CloudCaller caller)
{
    /// <summary>The facts of a trail.</summary>
    /// <exception cref="Diagnostics.TrailException">Something failed for another reason than that it is denied, not there or not readable.</exception>
    public async Task<TrailFacts> ReadAsync(TrailDescription trail, DateTimeOffset now, CancellationToken stop)
    {
        var buckets = cloud.Buckets;
        var bucket = new BucketId(trail.BucketName, caller.AccountId);
        var files = new LogFileReader(cloud, bucket, trail);
        return new TrailFacts(trail, now)
        {
            Status = await Read(() => cloud.Trails(trail.HomeRegion).GetStatusAsync(trail.Arn, stop)).ConfigureAwait(false),
            Duplicates = await Read(() => new DuplicateFinder(cloud.Trails(trail.HomeRegion)).FindAsync(trail, stop)).ConfigureAwait(false),
            Policy = await Read(() => PolicyAsync(bucket, stop)).ConfigureAwait(false),
            IsPolicyPublic = await Read(() => buckets.IsPolicyPublicAsync(bucket, stop)).ConfigureAwait(false),
            IsAclPublic = await Read(() => buckets.IsAclPublicAsync(bucket, stop)).ConfigureAwait(false),
            PublicAccess = await Read(() => buckets.GetPublicAccessBlockAsync(bucket, stop)).ConfigureAwait(false),
            Encryption = await Read(() => buckets.GetEncryptionAsync(bucket, stop)).ConfigureAwait(false),
            Versioning = await Read(() => buckets.GetVersioningAsync(bucket, stop)).ConfigureAwait(false),
            Lifecycle = await Read(async () => LifecycleConfiguration.Parse(await buckets.GetLifecycleAsync(bucket, stop).ConfigureAwait(false), bucket.Name)).ConfigureAwait(false),
            Folders = await Read(() => files.FoldersAsync(stop)).ConfigureAwait(false),
            Digests = await Read(() => files.DigestsAsync(now.AddDays(-1).AddHours(-2), now, stop)).ConfigureAwait(false),
        };
    }

    private static Task<Fact<T>> Read<T>(Func<Task<T>> read) => Fact<T>.ReadAsync(read);

    private async Task<IReadOnlyList<PolicyStatement>> PolicyAsync(BucketId bucket, CancellationToken stop)
        => await cloud.Buckets.GetPolicyAsync(bucket, stop).ConfigureAwait(false) is { } policy ? PolicyText.Parse(policy, bucket.Name).Statements : [];
}
