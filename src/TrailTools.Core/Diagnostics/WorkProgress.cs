namespace TrailTools.Diagnostics;

/// <summary>How far a piece of work has come.</summary>
/// <param name="FilesDone">Files read to their end.</param>
/// <param name="Files">All files; those found so far while the listing goes on.</param>
/// <param name="BytesDone">Stored bytes read.</param>
/// <param name="Bytes">Their stored bytes.</param>
/// <param name="IsListed">Whether the listing is done.</param>
/// <param name="Elapsed">Time since the start.</param>
internal sealed record WorkProgress(long FilesDone, long Files, long BytesDone, long Bytes, bool IsListed, TimeSpan Elapsed)
{
    /// <summary>What is done, in words; null for reading files.</summary>
    public string? Activity { get; init; }

    /// <summary>How far it is, in words; null where numbers of files and bytes tell.</summary>
    public string? Status { get; init; }

    /// <summary>Stored bytes a second.</summary>
    public double Rate => BytesDone / Math.Max(Elapsed.TotalSeconds, 0.001);

    /// <summary>The share of bytes that is done, 0 to 100; null while nobody knows of how many.</summary>
    public int? Percent => !IsListed ? null : Bytes == 0 ? 100 : (int)Math.Min(100, BytesDone * 100 / Bytes);

    /// <summary>Time left at the rate so far; null while there is no rate, or nobody knows how much is left.</summary>
    public TimeSpan? Left => !IsListed || BytesDone == 0 ? null : TimeSpan.FromSeconds((Bytes - BytesDone) / Rate);
}
