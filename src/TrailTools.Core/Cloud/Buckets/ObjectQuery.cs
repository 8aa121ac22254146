namespace TrailTools.Cloud.Buckets;

/// <summary>What to list (S3 API, ListObjectsV2).</summary>
/// <param name="Prefix">How keys begin.</param>
internal sealed record ObjectQuery(string Prefix)
{
    /// <summary>Keys that have this behind the prefix are told once, as a common prefix; null for none.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Only keys behind this one; null for all.</summary>
    public string? StartAfter { get; init; }

    /// <summary>Where the page before ended; null for the first.</summary>
    public string? NextToken { get; init; }

    /// <summary>The most keys and common prefixes of a page, up to 1,000.</summary>
    public int MaxKeys { get; init; } = 1000;
}
