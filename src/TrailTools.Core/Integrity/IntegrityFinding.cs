namespace TrailTools;

/// <summary>What a check of log files or digests found.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Status">How the check came out.</param>
/// <param name="Subject">The file's path or URI; of a gap that of the digest which should be there.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record IntegrityFinding(IntegrityKind Kind, IntegrityStatus Status, string Subject, string Reason)
{
    /// <summary>What should be there, such as a SHA-256; null where there is nothing to compare.</summary>
    public string? Expected { get; init; }

    /// <summary>What is there.</summary>
    public string? Actual { get; init; }

    /// <summary>The end of a digest's hour, the time of a log file's delivery; null where the name tells none.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The account; null where the name tells none.</summary>
    public string? AccountId { get; init; }

    /// <summary>The Region.</summary>
    public string? AwsRegion { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    internal bool IsValid => Status == IntegrityStatus.Valid;
}
