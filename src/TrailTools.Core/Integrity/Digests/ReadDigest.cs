using TrailTools.Cloud.Trails;
using TrailTools.Logs;

namespace TrailTools.Integrity.Digests;

/// <summary>A digest that was read, not judged yet.</summary>
/// <param name="File">Where it was read.</param>
/// <param name="Name">Its path in parts.</param>
internal sealed record ReadDigest(LogFile File, DigestName Name)
{
    /// <summary>What it says; null where it could not be read, which <see cref="Fault"/> tells.</summary>
    public DigestContent? Content { get; init; }

    /// <summary>The SHA-256 of its text.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The signature that S3 keeps, or kept, beside it; null where there is none.</summary>
    public string? Signature { get; init; }

    /// <summary>The public key that it says proves it; null where there is none of that name.</summary>
    public DigestKey? Key { get; init; }

    /// <summary>Where the digest before should be, as a path like its own; null where it names none, or one out of reach.</summary>
    public string? PreviousPath { get; init; }

    /// <summary>What is known to be wrong without its neighbours; null for nothing.</summary>
    public Verdict? Fault { get; init; }

    /// <summary>What is wrong with its file though its text is whole; null for nothing.</summary>
    public string? Damage { get; init; }

    /// <summary>Whether it is not where it was delivered to.</summary>
    public bool IsMoved { get; init; }

    /// <summary>Whether it is judged without the one that follows.</summary>
    public bool StandsAlone => Fault is not null || Signature is not null || Key is null;
}
