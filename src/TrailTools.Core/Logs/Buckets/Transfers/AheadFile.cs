namespace TrailTools.Logs.Buckets.Transfers;

/// <summary>A file that is transferred before somebody reads it.</summary>
/// <param name="file">The file.</param>
internal sealed class AheadFile(LogFile file)
{
    /// <summary>Its path.</summary>
    public string Path => file.Path;

    /// <summary>Its stored size.</summary>
    public long Length => file.Length;

    /// <summary>Its bytes; null while the transfer has not begun.</summary>
    public Task<PooledBytes>? Bytes { get; set; }
}
