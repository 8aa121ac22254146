using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Plans;

namespace TrailTools.Trails.Buckets;

/// <summary>The steps on one bucket. What a new bucket is set to goes with it; of one that was there the old setting is put back.</summary>
internal sealed class BucketSteps(IBucketGateway buckets, TrailBucket bucket)
{
    private readonly BucketId _id = bucket.Id;

    /// <summary>Makes the bucket, known by its tag from the first moment, with its settings.</summary>
    public IEnumerable<PlanStep> Make(IReadOnlyDictionary<string, string> tags, BucketEncryption encryption) =>
    [
        Step("Create bucket", CreateAsync) with
        {
            Undo = new PlanUndo("Delete bucket", limit => buckets.DeleteAsync(_id, limit), $"aws s3api delete-bucket --bucket {_id} --region {bucket.Region}"),
        },
        Owned("Tag bucket", stop => buckets.PutTagsAsync(_id, tags, stop)),
        Owned("Block public access to bucket", stop => buckets.PutPublicAccessBlockAsync(_id, PublicAccessBlock.All, stop)),
        Owned("Encrypt bucket", stop => buckets.PutEncryptionAsync(_id, encryption, stop)),
    ];

    /// <summary>Sets what is missing on a bucket that was made for a trail.</summary>
    /// <param name="settings">What is there.</param>
    /// <param name="tags">The tags that it must have.</param>
    /// <param name="encryption">The encryption to set; null where what is there fits.</param>
    public IEnumerable<PlanStep> Mend(BucketSettings settings, IReadOnlyDictionary<string, string> tags, BucketEncryption? encryption)
    {
        if (tags.Any(tag => !bucket.Tags.TryGetValue(tag.Key, out var value) || value != tag.Value))
            yield return Change("Tag bucket", stop => buckets.PutTagsAsync(_id, tags, stop), stop => buckets.PutTagsAsync(_id, bucket.Tags, stop));
        if (settings.PublicAccess != PublicAccessBlock.All)
            yield return Change("Block public access to bucket", stop => buckets.PutPublicAccessBlockAsync(_id, PublicAccessBlock.All, stop), stop => buckets.PutPublicAccessBlockAsync(_id, settings.PublicAccess ?? new(false, false, false, false), stop));
        if (settings.Ownership != BucketSettings.OwnerEnforced)
            yield return Change("Enforce the owner of bucket", stop => buckets.PutOwnershipAsync(_id, BucketSettings.OwnerEnforced, stop), stop => buckets.PutOwnershipAsync(_id, settings.Ownership ?? "ObjectWriter", stop));
        if (encryption is not null)
            yield return Change("Encrypt bucket", stop => buckets.PutEncryptionAsync(_id, encryption, stop), stop => buckets.PutEncryptionAsync(_id, settings.Encryption ?? new("AES256"), stop));
    }

    /// <summary>Stores a policy, if it is another one.</summary>
    public IReadOnlyList<PlanStep> Policy(string? existing, string wanted)
    {
        if (existing == wanted)
            return [];

        const string Action = "Let CloudTrail write to bucket";
        Task PutAsync(CancellationToken stop) => buckets.PutPolicyAsync(_id, wanted, stop);
        return
        [
            bucket.IsNew ? Owned(Action, PutAsync)
            : bucket.KeepsPolicy ? Step(Action, PutAsync)
            : Change(Action, PutAsync, limit => PutBackAsync(existing, wanted, limit)),
        ];
    }

    // When the answer was lost, the retry finds the bucket that the first call made; S3 says so in all Regions but us-east-1.
    private async Task CreateAsync(CancellationToken stop)
    {
        try
        {
            await buckets.CreateAsync(_id, bucket.Region, stop).ConfigureAwait(false);
        }
        catch (TrailException error) when (error.Id == "BucketExists")
        {
        }
    }

    private async Task PutBackAsync(string? existing, string wanted, CancellationToken limit)
    {
        if (await buckets.GetPolicyAsync(_id, limit).ConfigureAwait(false) != wanted)
            throw new TrailException(TrailErrorKind.Conflict, "PolicyChanged", _id.Name, $"Somebody else changed the policy of bucket '{_id}' meanwhile.");

        await (existing is null ? buckets.DeletePolicyAsync(_id, limit) : buckets.PutPolicyAsync(_id, existing, limit)).ConfigureAwait(false);
    }

    private PlanStep Step(string action, Func<CancellationToken, Task> apply) => new(action, _id.Name, apply);

    private PlanStep Owned(string action, Func<CancellationToken, Task> apply) => Step(action, apply) with { Undo = PlanUndo.WithItsOwner };

    private PlanStep Change(string action, Func<CancellationToken, Task> apply, Func<CancellationToken, Task> putBack) => Step(action, apply) with
    {
        Undo = new PlanUndo("Put back what was there before:", putBack, $"look at the bucket '{_id}' in the S3 console."),
    };
}
