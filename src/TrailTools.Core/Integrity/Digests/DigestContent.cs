namespace TrailTools.Integrity.Digests;

/// <summary>What a digest says (CloudTrail User Guide, "CloudTrail digest file structure").</summary>
internal sealed record DigestContent
{
    /// <summary>The end of its hour, as it is written: that text is signed.</summary>
    public required string EndText { get; init; }

    /// <summary>The start of its hour.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>The end of its hour.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The bucket that it was delivered to.</summary>
    public required string Bucket { get; init; }

    /// <summary>The key that it was delivered to.</summary>
    public required string Key { get; init; }

    /// <summary>The name of the public key that proves it.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>How it is signed.</summary>
    public string? Algorithm { get; init; }

    /// <summary>The signature of the digest before, as it is written; null where a chain begins.</summary>
    public string? PreviousSignature { get; init; }

    /// <summary>The digest before; null where a chain begins.</summary>
    public DigestLink? Previous { get; init; }

    /// <summary>The log files that were delivered in its hour.</summary>
    public IReadOnlyList<DigestEntry> LogFiles { get; init; } = [];
}
