using TrailTools.Logs;

namespace TrailTools.Integrity.Chains;

/// <summary>What is checked.</summary>
/// <param name="Accounts">Whether an account's files are.</param>
/// <param name="Regions">Whether a Region's files are.</param>
/// <param name="Start">The first moment of deliveries; null without a bound.</param>
/// <param name="End">The first moment behind them; null without a bound.</param>
internal sealed record IntegrityScope(Predicate<string> Accounts, Predicate<string> Regions, DateTimeOffset? Start, DateTimeOffset? End)
{
    /// <summary>A digest covers an hour.</summary>
    public static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Everything.</summary>
    public static IntegrityScope All { get; } = new(static _ => true, static _ => true, null, null);

    /// <summary>The most bytes that a log file may unpack to.</summary>
    public long MaxPlainSize { get; init; } = LogReadLimits.DefaultMaxPlainSize;

    /// <summary>
    /// The files that are listed. A digest of the range names log files of the hour before it, and the digest of the hour behind the range
    /// those of its last moments, as `aws cloudtrail validate-logs` has it.
    /// </summary>
    public LogScope Listing => new(Accounts, Regions, Earlier(Start, Hour + LogScope.UsualDelay), Later(End, Hour), TimeSpan.Zero) { Kinds = static kind => kind is LogKind.Events or LogKind.Digest };

    /// <summary>Whether a digest is checked whose hour ends then.</summary>
    public bool IncludesDigest(DateTimeOffset end) => !(end < Start) && !(end > Later(End, Hour));

    /// <summary>Whether a log file is asked for that was delivered then.</summary>
    public bool IncludesLog(DateTimeOffset delivered) => !(delivered < Start) && !(delivered >= End);

    private static DateTimeOffset? Earlier(DateTimeOffset? time, TimeSpan by) => time is { } at && at > DateTimeOffset.MinValue + by ? at - by : null;

    private static DateTimeOffset? Later(DateTimeOffset? time, TimeSpan by) => time is { } at && at < DateTimeOffset.MaxValue - by ? at + by : null;
}
