namespace TrailTools;

/// <summary>A zip file that Export-TrailEvidence made.</summary>
/// <param name="FullName">Its path.</param>
/// <param name="Sha256">The SHA-256 of the zip file itself, hexadecimal: write it down elsewhere.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Events">How many events are in it.</param>
/// <param name="Files">How many log files are in it.</param>
/// <param name="Digests">How many digests are in it.</param>
/// <param name="Problems">How many of its findings are not valid.</param>
/// <param name="IsComplete">Whether all that was asked for is in it.</param>
public sealed record TrailEvidence(string FullName, string Sha256, long Length, long Events, long Files, long Digests, long Problems, bool IsComplete);
