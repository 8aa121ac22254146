namespace TrailTools.Integrity.Evidence;

/// <summary>A file in a zip file of evidence, as its manifest lists it.</summary>
/// <param name="Name">Its name in the zip file.</param>
/// <param name="Kind">What it is: records, log, digest, metadata, key, findings.</param>
/// <param name="Sha256">The SHA-256 of its bytes, hexadecimal.</param>
/// <param name="Length">How many bytes it has.</param>
internal sealed record EvidenceEntry(string Name, string Kind, string Sha256, long Length)
{
    /// <summary>Where it was read; null for what was made.</summary>
    public string? Source { get; init; }

    /// <summary>Its entity tag in the bucket.</summary>
    public string? ETag { get; init; }

    /// <summary>Its version in the bucket.</summary>
    public string? VersionId { get; init; }
}
