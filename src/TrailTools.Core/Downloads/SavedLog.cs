namespace TrailTools;

/// <summary>A log file that was saved from a bucket.</summary>
/// <param name="FullName">Its path on this machine.</param>
/// <param name="Source">Its URI in the bucket.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="IsNew">Whether it was transferred now; it was there already if not.</param>
public sealed record SavedLog(string FullName, string Source, long Length, bool IsNew);
