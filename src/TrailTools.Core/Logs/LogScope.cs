namespace TrailTools.Logs;

/// <summary>Which log files can hold an answer, told from their keys alone.</summary>
/// <param name="Accounts">Whether an account's logs are asked for.</param>
/// <param name="Regions">Whether a Region's logs are asked for.</param>
/// <param name="Start">The first moment of the events asked for; null without a bound.</param>
/// <param name="End">The first moment behind them; null without a bound.</param>
/// <param name="DeliveryMargin">How long after the range's end a delivery may still bring its events.</param>
internal sealed record LogScope(Predicate<string> Accounts, Predicate<string> Regions, DateTimeOffset? Start, DateTimeOffset? End, TimeSpan DeliveryMargin)
{
    /// <summary>A delivery one day late is still found.</summary>
    public static readonly TimeSpan DefaultDeliveryMargin = TimeSpan.FromDays(1);

    /// <summary>How long after an event its delivery is usually through; AWS says about 5 minutes on average and promises nothing.</summary>
    public static readonly TimeSpan UsualDelay = TimeSpan.FromMinutes(15);

    /// <summary>The name of a file says the minute of delivery, and an event of that minute may be in it.</summary>
    private static readonly TimeSpan NamePrecision = TimeSpan.FromMinutes(1);

    /// <summary>Every file.</summary>
    public static LogScope All { get; } = new(static _ => true, static _ => true, null, null, DefaultDeliveryMargin);

    /// <summary>Whether a file of that key can hold an event that is asked for. A digest holds none.</summary>
    public bool Includes(LogKey key)
        => key.Kind != LogKind.Digest && IncludesDelivery(key.DeliveryTime) && Accounts(key.AccountId) && Regions(key.Region);

    /// <summary>An event is delivered after it happened, so nothing delivered before the range's start is in it.</summary>
    private bool IncludesDelivery(DateTimeOffset delivered)
        => (Start is not { } start || delivered + NamePrecision > start)
            && (End is not { } end || end > DateTimeOffset.MaxValue - DeliveryMargin || delivered <= end + DeliveryMargin);
}
