namespace TrailTools.Logs;

/// <summary>How much of one file is read at most, and held at a time, so that no file can take the machine's memory.</summary>
/// <param name="MaxPlainSize">The most bytes that a gzip file may unpack to.</param>
/// <param name="MaxRecordSize">The most bytes of one JSON value that is held at a time.</param>
internal sealed record LogReadLimits(long MaxPlainSize = LogReadLimits.DefaultMaxPlainSize, int MaxRecordSize = 64 << 20)
{
    /// <summary>1 GiB; CloudTrail's files have at most 50 MB stored.</summary>
    public const long DefaultMaxPlainSize = 1L << 30;

    /// <summary>The most bytes of text that are held whole; of a larger one only parts are held.</summary>
    public int MaxWholeSize { get; init; } = 8 << 20;

    /// <summary>Files of so many stored bytes are worth reading part by part.</summary>
    public long PartedSize { get; init; } = 1 << 20;

    /// <summary>About so many bytes make a part.</summary>
    public int PartSize { get; init; } = 1 << 20;
}
