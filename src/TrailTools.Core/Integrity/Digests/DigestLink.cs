namespace TrailTools.Integrity.Digests;

/// <summary>The digest before, as the next one of its chain names it.</summary>
/// <param name="Bucket">Its bucket.</param>
/// <param name="Key">Its key.</param>
/// <param name="Hash">The hash of its text, hexadecimal; null where none is told.</param>
/// <param name="Signature">Its signature, hexadecimal; null where none is told.</param>
internal sealed record DigestLink(string Bucket, string Key, string? Hash, string? Signature);
