namespace TrailTools.Cloud.Buckets;

/// <summary>What S3 keeps beside an object's bytes.</summary>
/// <param name="Size">Its stored size in bytes.</param>
/// <param name="ETag">Its entity tag, with quotes.</param>
/// <param name="Metadata">The user's metadata, by names without x-amz-meta-, in lower case.</param>
internal sealed record ObjectHead(long Size, string ETag, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>Its version in a bucket that keeps versions; null in any other.</summary>
    public string? VersionId { get; init; }
}
