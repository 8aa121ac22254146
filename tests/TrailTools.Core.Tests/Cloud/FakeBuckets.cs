using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;

namespace TrailTools.Core.Tests.Cloud;

/// <summary>Buckets in memory: names are the world's, settings their owner's.</summary>
internal sealed class FakeBuckets(FakeCloud cloud) : IBucketGateway
{
    public Dictionary<string, FakeBucket> All { get; } = [];

    public FakeBucket this[string name] => All[name];

    /// <summary>Makes a bucket beforehand, of the caller if no owner is named.</summary>
    public FakeBucket Add(string name, string? owner = null, string? region = null)
        => All[name] = new FakeBucket(name, owner ?? cloud.Caller.AccountId, region ?? cloud.Region);

    public Task<string?> FindRegionAsync(BucketId bucket, CancellationToken stop)
        => cloud.Calls.Ask("HeadBucket", bucket.Name, stop).Answer(() => All.ContainsKey(bucket.Name) ? Find(bucket).Region : null);

    public Task<IReadOnlyList<string>> ListNamesAsync(string start, CancellationToken stop)
        => cloud.Calls.Ask("ListBuckets", start, stop).Answer<IReadOnlyList<string>>(() =>
            [.. All.Values.Where(bucket => bucket.OwnerId == cloud.Caller.AccountId && bucket.Name.StartsWith(start, StringComparison.Ordinal)).Select(static bucket => bucket.Name).Order(StringComparer.Ordinal)]);

    public Task CreateAsync(BucketId bucket, string region, CancellationToken stop) => cloud.Calls.Ask("CreateBucket", bucket.Name, stop).Answer(() =>
    {
        if (!All.TryAdd(bucket.Name, new FakeBucket(bucket.Name, bucket.OwnerId, region)))
            throw new TrailException(TrailErrorKind.Conflict, "BucketNameTaken", bucket.Name, $"The bucket name '{bucket.Name}' is taken.");
    });

    public Task DeleteAsync(BucketId bucket, CancellationToken stop) => Change("DeleteBucket", bucket, found =>
    {
        if (found.Objects.Count > 0)
            throw new TrailException(TrailErrorKind.Conflict, "BucketNotEmpty", bucket.Name, $"The bucket '{bucket.Name}' holds objects.");
        All.Remove(bucket.Name);
    }, stop);

    public Task<string?> GetPolicyAsync(BucketId bucket, CancellationToken stop) => Read("GetBucketPolicy", bucket, static found => found.Policy, stop);

    public Task PutPolicyAsync(BucketId bucket, string json, CancellationToken stop) => Change("PutBucketPolicy", bucket, found => found.Policy = json, stop);

    public Task DeletePolicyAsync(BucketId bucket, CancellationToken stop) => Change("DeleteBucketPolicy", bucket, static found => found.Policy = null, stop);

    public Task<bool> IsPolicyPublicAsync(BucketId bucket, CancellationToken stop) => Read("GetBucketPolicyStatus", bucket, static found => found.IsPolicyPublic, stop);

    public Task<PublicAccessBlock?> GetPublicAccessBlockAsync(BucketId bucket, CancellationToken stop)
        => Read("GetPublicAccessBlock", bucket, static found => found.PublicAccessBlock, stop);

    public Task PutPublicAccessBlockAsync(BucketId bucket, PublicAccessBlock block, CancellationToken stop)
        => Change("PutPublicAccessBlock", bucket, found => found.PublicAccessBlock = block, stop);

    public Task<string?> GetOwnershipAsync(BucketId bucket, CancellationToken stop) => Read("GetBucketOwnershipControls", bucket, static found => found.Ownership, stop);

    public Task PutOwnershipAsync(BucketId bucket, string ownership, CancellationToken stop)
        => Change("PutBucketOwnershipControls", bucket, found => found.Ownership = ownership, stop);

    public Task<bool> IsAclPublicAsync(BucketId bucket, CancellationToken stop) => Read("GetBucketAcl", bucket, static found => found.IsAclPublic, stop);

    public Task<BucketEncryption?> GetEncryptionAsync(BucketId bucket, CancellationToken stop) => Read("GetBucketEncryption", bucket, static found => found.Encryption, stop);

    public Task PutEncryptionAsync(BucketId bucket, BucketEncryption encryption, CancellationToken stop)
        => Change("PutBucketEncryption", bucket, found => found.Encryption = encryption, stop);

    public Task<BucketVersioning> GetVersioningAsync(BucketId bucket, CancellationToken stop) => Read("GetBucketVersioning", bucket, static found => found.Versioning, stop);

    public Task<IReadOnlyDictionary<string, string>> GetTagsAsync(BucketId bucket, CancellationToken stop)
        => Read<IReadOnlyDictionary<string, string>>("GetBucketTagging", bucket, static found => new Dictionary<string, string>(found.Tags), stop);

    public Task PutTagsAsync(BucketId bucket, IReadOnlyDictionary<string, string> tags, CancellationToken stop)
        => Change("PutBucketTagging", bucket, found => found.Tags = new Dictionary<string, string>(tags), stop);

    public Task<LifecycleText?> GetLifecycleAsync(BucketId bucket, CancellationToken stop)
        => Read("GetBucketLifecycleConfiguration", bucket, static found => found.Lifecycle, stop);

    public Task PutLifecycleAsync(BucketId bucket, LifecycleText lifecycle, CancellationToken stop)
        => Change("PutBucketLifecycleConfiguration", bucket, found => found.Lifecycle = lifecycle, stop);

    public Task DeleteLifecycleAsync(BucketId bucket, CancellationToken stop)
        => Change("DeleteBucketLifecycle", bucket, static found => found.Lifecycle = null, stop);

    /// <summary>A bucket of that name and owner.</summary>
    internal FakeBucket Find(BucketId bucket)
    {
        if (!All.TryGetValue(bucket.Name, out var found))
            throw new TrailException(TrailErrorKind.NotFound, "BucketMissing", bucket.Name, $"There is no bucket '{bucket.Name}'.");
        if (found.OwnerId != bucket.OwnerId)
            throw new TrailException(TrailErrorKind.Denied, "AwsAccessDenied", bucket.Name, $"The bucket '{bucket.Name}' is not of account {bucket.OwnerId}.");
        return found;
    }

    private Task<T> Read<T>(string operation, BucketId bucket, Func<FakeBucket, T> read, CancellationToken stop)
        => cloud.Calls.Ask(operation, bucket.Name, stop).Answer(() => read(Find(bucket)));

    private Task Change(string operation, BucketId bucket, Action<FakeBucket> change, CancellationToken stop)
        => cloud.Calls.Ask(operation, bucket.Name, stop).Answer(() => change(Find(bucket)));
}
