namespace TrailTools.Integrity.Hashing;

/// <summary>A file as it is stored, which may be read more than once.</summary>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Open">Opens it.</param>
/// <param name="Metadata">What S3 keeps, or kept, beside it; null where that is not known.</param>
internal sealed record StoredFile(long Length, Func<Stream> Open, IReadOnlyDictionary<string, string>? Metadata)
{
    /// <summary>Its entity tag in a bucket, with quotes; null for a file on this machine.</summary>
    public string? ETag { get; init; }

    /// <summary>Its version in a bucket that keeps versions; null for none.</summary>
    public string? VersionId { get; init; }
}
