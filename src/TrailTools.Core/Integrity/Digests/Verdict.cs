namespace TrailTools.Integrity.Digests;

/// <summary>How a digest was judged.</summary>
/// <param name="Status">The status.</param>
/// <param name="Reason">Why.</param>
/// <param name="Expected">What should be there; null where there is nothing to compare.</param>
/// <param name="Actual">What is there.</param>
internal sealed record Verdict(IntegrityStatus Status, string Reason, string? Expected = null, string? Actual = null)
{
    /// <summary>Whether what it says is CloudTrail's, whatever else is wrong.</summary>
    public bool IsProved { get; init; }
}
