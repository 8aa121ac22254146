namespace TrailTools.Sandbox.CloudTrail.Digests;

/// <summary>A digest as the next one of its chain names it.</summary>
/// <param name="End">The end of its hour.</param>
/// <param name="Bucket">Its bucket.</param>
/// <param name="Key">Its key.</param>
/// <param name="Hash">The SHA-256 of its content before compression, hexadecimal.</param>
/// <param name="Signature">Its signature, hexadecimal.</param>
internal sealed record DigestLink(DateTimeOffset End, string Bucket, string Key, string Hash, string Signature);
