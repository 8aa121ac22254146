namespace TrailTools.Sandbox.CloudTrail.Digests;

/// <summary>A log file as a digest names it.</summary>
/// <param name="Bucket">Its bucket.</param>
/// <param name="Key">Its key.</param>
/// <param name="Hash">The SHA-256 of its content before compression, hexadecimal.</param>
/// <param name="Oldest">The time of its oldest event.</param>
/// <param name="Newest">The time of its newest event.</param>
internal sealed record DigestEntry(string Bucket, string Key, string Hash, DateTimeOffset Oldest, DateTimeOffset Newest);
