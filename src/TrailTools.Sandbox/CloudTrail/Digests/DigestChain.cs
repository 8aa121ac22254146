namespace TrailTools.Sandbox.CloudTrail.Digests;

/// <summary>A trail's digests of an account and Region, of which each names the one before.</summary>
/// <param name="TrailArn">The trail.</param>
/// <param name="AccountId">The account.</param>
/// <param name="Region">The Region.</param>
internal sealed record DigestChain(string TrailArn, string AccountId, string Region)
{
    /// <summary>The last digest; null before the first one.</summary>
    public DigestLink? Last { get; init; }

    /// <summary>The log files that no digest has yet.</summary>
    public IReadOnlyList<DigestEntry> Pending { get; init; } = [];
}
