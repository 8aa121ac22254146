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

    /// <summary>Which kinds of logs are asked for. A digest holds no events.</summary>
    public Predicate<LogKind> Kinds { get; init; } = static kind => kind != LogKind.Digest;

    /// <summary>Which of the files that can hold an answer are wanted; is asked once of each.</summary>
    public Predicate<LogFile> Wants { get; init; } = static _ => true;

    /// <summary>Whether Insights events are asked for by their category. In a bucket, where nobody chose the folders, they are left out if not.</summary>
    public bool AsksForInsight { get; init; }

    /// <summary>The first day whose folder is asked for by its name; null without a bound.</summary>
    public DateOnly? FromDay { get; init; }

    /// <summary>The last one; null without a bound.</summary>
    public DateOnly? ToDay { get; init; }

    /// <summary>The first day of whose deliveries any can hold an answer; null without a bound.</summary>
    public DateOnly? FirstDay => FirstDelivered > FromDay ? FirstDelivered : FromDay ?? FirstDelivered;

    /// <summary>The last one; null without a bound.</summary>
    public DateOnly? LastDay => LastDelivered < ToDay ? LastDelivered : ToDay ?? LastDelivered;

    private DateOnly? FirstDelivered => Start is { } start && start > DateTimeOffset.MinValue + NamePrecision ? DateOnly.FromDateTime((start - NamePrecision).UtcDateTime) : null;

    private DateOnly? LastDelivered => LastDelivery is { } last ? DateOnly.FromDateTime(last.UtcDateTime) : null;

    private DateTimeOffset? LastDelivery => End is { } end && end <= DateTimeOffset.MaxValue - DeliveryMargin ? end + DeliveryMargin : null;

    /// <summary>Every file.</summary>
    public static LogScope All { get; } = new(static _ => true, static _ => true, null, null, DefaultDeliveryMargin);

    /// <summary>The files in the folders of these days, whatever the hour in their names: a table's partition is read whole.</summary>
    public LogScope InWholeDays() => this with { Start = null, End = null, FromDay = FirstDay, ToDay = LastDay };

    /// <summary>Whether a file of that key can hold what is asked for.</summary>
    public bool Includes(LogKey key)
        => Kinds(key.Kind) && IncludesDelivery(key.DeliveryTime) && !(key.Day < FromDay) && !(key.Day > ToDay) && Accounts(key.AccountId) && Regions(key.Region);

    /// <summary>An event is delivered after it happened, so nothing delivered before the range's start is in it.</summary>
    private bool IncludesDelivery(DateTimeOffset delivered)
        => (Start is not { } start || delivered + NamePrecision > start)
            && !(delivered > LastDelivery);
}
