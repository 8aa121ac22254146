namespace TrailTools.Logs;

/// <summary>A log file that is there to be read.</summary>
/// <param name="Path">Its full path or URI.</param>
/// <param name="Length">Its stored size in bytes.</param>
/// <param name="Key">Its key, if its path keeps AWS's layout.</param>
internal record LogFile(string Path, long Length, LogKey? Key)
{
    /// <summary>Its entity tag in a bucket, with quotes; null for a file on this machine.</summary>
    public string? ETag { get; init; }
}
