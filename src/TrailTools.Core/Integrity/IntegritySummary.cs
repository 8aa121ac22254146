namespace TrailTools;

/// <summary>What Test-TrailIntegrity has checked so far.</summary>
public sealed class IntegritySummary
{
    private readonly object _lock = new();
    private readonly Dictionary<(IntegrityKind Kind, IntegrityStatus Status), long> _counts = [];

    /// <summary>Chains of digests: one an account, Region and trail.</summary>
    public long Chains { get; internal set; }

    /// <summary>Digests that were read.</summary>
    public long Digests => Count(IntegrityKind.Digest, null);

    /// <summary>Digests that are as CloudTrail delivered them.</summary>
    public long ValidDigests => Count(IntegrityKind.Digest, IntegrityStatus.Valid);

    /// <summary>Log files that digests name, or would name.</summary>
    public long LogFiles => Count(IntegrityKind.LogFile, null);

    /// <summary>Log files that are as CloudTrail delivered them.</summary>
    public long ValidLogFiles => Count(IntegrityKind.LogFile, IntegrityStatus.Valid);

    /// <summary>Hours without a digest that should have one.</summary>
    public long Gaps => Count(IntegrityKind.Gap, null) - Restarts;

    /// <summary>Times that a chain began anew, as after StopLogging.</summary>
    public long Restarts => Count(IntegrityKind.Gap, IntegrityStatus.Valid);

    /// <summary>Files that no digest names.</summary>
    public long Extras => Count(IntegrityKind.Extra, null);

    /// <summary>Log files newer than the last digest of their account and Region: the next one will name them.</summary>
    public long NotYetCovered { get; internal set; }

    /// <summary>Stored bytes that were read.</summary>
    public long Bytes { get; internal set; }

    /// <summary>The start of the first hour that a valid digest covers; null for none.</summary>
    public DateTimeOffset? From { get; internal set; }

    /// <summary>The end of the last hour that a valid digest covers; null for none.</summary>
    public DateTimeOffset? To { get; internal set; }

    /// <summary>Whether there were digests, and all is valid.</summary>
    public bool IsTrusted
    {
        get
        {
            lock (_lock)
                return _counts.GetValueOrDefault((IntegrityKind.Digest, IntegrityStatus.Valid)) > 0 && _counts.Keys.All(static key => key.Status == IntegrityStatus.Valid);
        }
    }

    /// <summary>How many findings have a status.</summary>
    /// <param name="status">The status.</param>
    public long CountOf(IntegrityStatus status) => Count(null, status);

    /// <inheritdoc/>
    public override string ToString()
    {
        var time = From is { } from && To is { } to ? FormattableString.Invariant($" from {from:yyyy-MM-dd'T'HH:mm:ss'Z'} to {to:yyyy-MM-dd'T'HH:mm:ss'Z'}") : "";
        var restarts = Restarts > 0 ? FormattableString.Invariant($" {Restarts:N0} time(s) a chain began anew, as after StopLogging.") : "";
        var later = NotYetCovered > 0 ? FormattableString.Invariant($" {NotYetCovered:N0} log files are newer than the last digest and not covered yet.") : "";
        return FormattableString.Invariant(
            $"{ValidDigests:N0} of {Digests:N0} digests and {ValidLogFiles:N0} of {LogFiles:N0} log files are valid{time}, in {Chains:N0} chain(s); {Gaps:N0} missing hour(s), {Extras:N0} file(s) that no digest names.") + restarts + later;
    }

    /// <summary>Counts a finding.</summary>
    internal void Add(IntegrityFinding finding)
    {
        lock (_lock)
            _counts[(finding.Kind, finding.Status)] = _counts.GetValueOrDefault((finding.Kind, finding.Status)) + 1;
        if (finding is { Kind: IntegrityKind.Digest, Status: IntegrityStatus.Valid, Time: { } end } && end > DateTimeOffset.MinValue.AddHours(1))
            (From, To) = (From < end.AddHours(-1) ? From : end.AddHours(-1), To > end ? To : end);
    }

    private long Count(IntegrityKind? kind, IntegrityStatus? status)
    {
        lock (_lock)
            return _counts.Where(pair => (kind ?? pair.Key.Kind) == pair.Key.Kind && (status ?? pair.Key.Status) == pair.Key.Status).Sum(static pair => pair.Value);
    }
}
