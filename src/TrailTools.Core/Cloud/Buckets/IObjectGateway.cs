namespace TrailTools.Cloud.Buckets;

/// <summary>Objects in buckets.</summary>
internal interface IObjectGateway
{
    /// <summary>One page of a listing, in the order of the keys' UTF-8 bytes.</summary>
    Task<ObjectPage> ListAsync(BucketId bucket, ObjectQuery query, CancellationToken stop);

    /// <summary>Opens an object; its bytes come as they are read.</summary>
    /// <exception cref="Diagnostics.TrailException">It is gone, denied, or archived (id ObjectArchived).</exception>
    Task<ObjectContent> GetAsync(BucketId bucket, string key, CancellationToken stop);

    /// <summary>Opens a part of an object: fewer bytes where it ends before, none behind its end. The head tells of the whole object.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object.</param>
    /// <param name="first">Where the part begins, in bytes from the object's start.</param>
    /// <param name="count">The most bytes of the part, 1 or more.</param>
    /// <param name="stop">Ends the call.</param>
    /// <exception cref="Diagnostics.TrailException">The object is gone, denied, or archived.</exception>
    Task<ObjectContent> GetRangeAsync(BucketId bucket, string key, long first, int count, CancellationToken stop);

    /// <summary>What S3 keeps beside an object's bytes; null where there is no such object.</summary>
    Task<ObjectHead?> FindAsync(BucketId bucket, string key, CancellationToken stop);

    /// <summary>One page of all versions and delete markers.</summary>
    Task<VersionPage> ListVersionsAsync(BucketId bucket, VersionPage? after, CancellationToken stop);

    /// <summary>Deletes versions for good, at most 1,000.</summary>
    /// <exception cref="Diagnostics.TrailException">One of them could not be deleted.</exception>
    Task DeleteAsync(BucketId bucket, IReadOnlyList<ObjectVersion> versions, CancellationToken stop);
}
