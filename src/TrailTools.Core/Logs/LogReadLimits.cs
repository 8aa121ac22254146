namespace TrailTools.Logs;

/// <summary>How much of one file is read at most, so that no file can take the machine's memory.</summary>
/// <param name="MaxPlainSize">The most bytes that a gzip file may unpack to.</param>
/// <param name="MaxRecordSize">The most bytes of one JSON value that is held at a time.</param>
internal sealed record LogReadLimits(long MaxPlainSize = LogReadLimits.DefaultMaxPlainSize, int MaxRecordSize = 64 << 20)
{
    /// <summary>1 GiB; CloudTrail's files have at most 50 MB stored.</summary>
    public const long DefaultMaxPlainSize = 1L << 30;
}
