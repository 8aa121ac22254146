using TrailTools.Cloud.Buckets;
using TrailTools.Plans;
using TrailTools.Trails.Policies;

namespace TrailTools.Trails.Buckets;

/// <summary>Plans a trail's bucket: made and mended in all its settings where it is the trail's own; of another bucket only the policy is added to.</summary>
internal sealed class BucketPlanner(IBucketGateway buckets, TrailRequest request)
{
    /// <summary>The steps, and what is weak about a bucket that is not changed.</summary>
    /// <exception cref="Diagnostics.TrailException">A setting cannot be read, or the policy cannot be added to.</exception>
    public async Task<(IReadOnlyList<PlanStep> Steps, IReadOnlyList<string> Warnings)> PlanAsync(TrailBucket bucket, TrailGrant grant, CancellationToken stop)
    {
        if (bucket.Unreadable is { } reason)
            return ([], [$"The settings of bucket '{bucket.Id}' cannot be read, and were left as they are: {reason}"]);

        var steps = new BucketSteps(buckets, bucket);
        var policy = bucket.IsNew ? null : await buckets.GetPolicyAsync(bucket.Id, stop).ConfigureAwait(false);
        var wanted = TrailStatements.Of(grant);
        if (bucket.IsNew)
            return ([.. steps.Make(WantedTags(bucket, grant), Encryption(null)!), .. steps.Policy(null, PolicyMerger.Merge(null, [.. wanted, TrailStatements.TlsOnly(grant)], bucket.Id.Name))], []);

        var settings = await BucketSettings.ReadAsync(buckets, bucket.Id, stop).ConfigureAwait(false);
        return bucket.IsOurs
            ? ([.. steps.Mend(settings, WantedTags(bucket, grant), Encryption(settings.Encryption)), .. steps.Policy(policy, PolicyMerger.Merge(policy, [.. wanted, TrailStatements.TlsOnly(grant)], bucket.Id.Name))], [])
            : (steps.Policy(policy, PolicyMerger.Merge(policy, wanted, bucket.Id.Name)), settings.Weaknesses(bucket.Id, policy, grant));
    }

    private Dictionary<string, string> WantedTags(TrailBucket bucket, TrailGrant grant)
    {
        var tags = new Dictionary<string, string>(bucket.Tags);
        foreach (var (key, value) in request.Tags)
            tags[key] = value;
        // One that several trails share stays its first one's.
        tags.TryAdd(TrailBucket.Tag, grant.TrailArn);
        return tags;
    }

    /// <summary>The encryption to set; null where what is there fits.</summary>
    private BucketEncryption? Encryption(BucketEncryption? existing) => request.KmsKeyId switch
    {
        null => existing is null ? new BucketEncryption("AES256") : null,
        var key when existing is not null && existing.KmsKeyId == key => null,
        var key => new BucketEncryption("aws:kms", key),
    };
}
