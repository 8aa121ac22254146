namespace TrailTools.Diagnostics;

/// <summary>How far a piece of work has come.</summary>
/// <param name="FilesDone">Files read to their end.</param>
/// <param name="Files">All files.</param>
/// <param name="BytesDone">Stored bytes read.</param>
/// <param name="Bytes">Stored bytes of all files.</param>
/// <param name="Elapsed">Time since the start.</param>
internal sealed record WorkProgress(long FilesDone, long Files, long BytesDone, long Bytes, TimeSpan Elapsed)
{
    /// <summary>Stored bytes a second.</summary>
    public double Rate => BytesDone / Math.Max(Elapsed.TotalSeconds, 0.001);

    /// <summary>The share of bytes that is done, 0 to 100.</summary>
    public int Percent => Bytes == 0 ? 100 : (int)Math.Min(100, BytesDone * 100 / Bytes);

    /// <summary>Time left at the rate so far; null while there is no rate.</summary>
    public TimeSpan? Left => BytesDone == 0 ? null : TimeSpan.FromSeconds((Bytes - BytesDone) / Rate);
}
