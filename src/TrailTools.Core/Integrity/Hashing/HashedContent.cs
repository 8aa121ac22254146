namespace TrailTools.Integrity.Hashing;

/// <summary>The hash of a gzip file's text, and what is wrong with the file.</summary>
/// <param name="Sha256">The SHA-256 of the text, hexadecimal in lower case; null where it could not be unpacked to its end.</param>
/// <param name="Fault">Why the file is not one whole gzip member and nothing else; null where it is.</param>
internal sealed record HashedContent(string? Sha256, string? Fault)
{
    /// <summary>Whether it unpacks to more than was allowed, so that nothing is known of it.</summary>
    public bool IsTooLarge { get; init; }
}
