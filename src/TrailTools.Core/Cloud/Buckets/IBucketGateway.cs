namespace TrailTools.Cloud.Buckets;

/// <summary>Buckets and their settings. A setting that was never made reads as null.</summary>
internal interface IBucketGateway
{
    /// <summary>The Region of a bucket; null where there is no bucket of that name.</summary>
    /// <exception cref="Diagnostics.TrailException">It is there and not the owner's, or may not be seen.</exception>
    Task<string?> FindRegionAsync(BucketId bucket, CancellationToken stop);

    /// <summary>The names of the caller's own buckets that begin so.</summary>
    Task<IReadOnlyList<string>> ListNamesAsync(string start, CancellationToken stop);

    /// <summary>Makes a bucket whose objects are all its owner's (BucketOwnerEnforced).</summary>
    /// <exception cref="Diagnostics.TrailException">The name is taken or no name.</exception>
    Task CreateAsync(BucketId bucket, string region, CancellationToken stop);

    /// <summary>Deletes an empty bucket.</summary>
    /// <exception cref="Diagnostics.TrailException">It holds objects.</exception>
    Task DeleteAsync(BucketId bucket, CancellationToken stop);

    /// <summary>The policy's JSON as it is stored.</summary>
    Task<string?> GetPolicyAsync(BucketId bucket, CancellationToken stop);

    /// <summary>Stores a policy in place of the one that is there.</summary>
    Task PutPolicyAsync(BucketId bucket, string json, CancellationToken stop);

    /// <summary>Takes the policy away.</summary>
    Task DeletePolicyAsync(BucketId bucket, CancellationToken stop);

    /// <summary>Whether S3 says of the policy that it is public; false where there is none.</summary>
    Task<bool> IsPolicyPublicAsync(BucketId bucket, CancellationToken stop);

    /// <summary>What is blocked of public access.</summary>
    Task<PublicAccessBlock?> GetPublicAccessBlockAsync(BucketId bucket, CancellationToken stop);

    /// <summary>Blocks public access.</summary>
    Task PutPublicAccessBlockAsync(BucketId bucket, PublicAccessBlock block, CancellationToken stop);

    /// <summary>Who owns objects: BucketOwnerEnforced, BucketOwnerPreferred, ObjectWriter.</summary>
    Task<string?> GetOwnershipAsync(BucketId bucket, CancellationToken stop);

    /// <summary>Sets who owns objects.</summary>
    Task PutOwnershipAsync(BucketId bucket, string ownership, CancellationToken stop);

    /// <summary>Whether an access control list gives rights to everyone or to every AWS account.</summary>
    Task<bool> IsAclPublicAsync(BucketId bucket, CancellationToken stop);

    /// <summary>How new objects are encrypted.</summary>
    Task<BucketEncryption?> GetEncryptionAsync(BucketId bucket, CancellationToken stop);

    /// <summary>Sets how new objects are encrypted.</summary>
    Task PutEncryptionAsync(BucketId bucket, BucketEncryption encryption, CancellationToken stop);

    /// <summary>Whether overwritten and deleted objects are kept.</summary>
    Task<BucketVersioning> GetVersioningAsync(BucketId bucket, CancellationToken stop);

    /// <summary>The tags; empty where there are none.</summary>
    Task<IReadOnlyDictionary<string, string>> GetTagsAsync(BucketId bucket, CancellationToken stop);

    /// <summary>Stores tags in place of those that are there.</summary>
    Task PutTagsAsync(BucketId bucket, IReadOnlyDictionary<string, string> tags, CancellationToken stop);

    /// <summary>The lifecycle configuration.</summary>
    Task<LifecycleText?> GetLifecycleAsync(BucketId bucket, CancellationToken stop);

    /// <summary>Stores a lifecycle configuration in place of the one that is there.</summary>
    /// <exception cref="Diagnostics.TrailException">S3 does not take it.</exception>
    Task PutLifecycleAsync(BucketId bucket, LifecycleText lifecycle, CancellationToken stop);

    /// <summary>Takes the lifecycle configuration away.</summary>
    Task DeleteLifecycleAsync(BucketId bucket, CancellationToken stop);
}
