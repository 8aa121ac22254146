namespace TrailTools.Integrity.Digests;

/// <summary>A log file as a digest names it.</summary>
/// <param name="Bucket">Its bucket.</param>
/// <param name="Key">Its key.</param>
/// <param name="Hash">The hash of its text, hexadecimal.</param>
/// <param name="Algorithm">The algorithm of the hash.</param>
internal readonly record struct DigestEntry(string Bucket, string Key, string Hash, string? Algorithm);
