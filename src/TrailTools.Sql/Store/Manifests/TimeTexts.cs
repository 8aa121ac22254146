using System.Globalization;
using TrailTools.Query;

namespace TrailTools.Sql.Store.Manifests;

/// <summary>A range of times as texts that the usual form of CloudTrail's times can be compared with, a second wider where the range has parts of one.</summary>
internal sealed class TimeTexts(TimeRange range)
{
    private const string Second = "yyyy-MM-dd'T'HH:mm:ss";

    /// <summary>No time in the range is less; null without a bound.</summary>
    public string? From { get; } = range.Start?.UtcDateTime.ToString(Second, CultureInfo.InvariantCulture);

    /// <summary>All times in the range are less; null without a bound.</summary>
    public string? To { get; } = range.End is { } end && end < DateTimeOffset.MaxValue.AddSeconds(-1) ? Up(end.UtcDateTime).ToString(Second, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether the range goes on behind a time.</summary>
    public bool IsBefore(string first) => To is null || string.CompareOrdinal(first, To) < 0;

    /// <summary>Whether the range begins before a time, or with it.</summary>
    public bool IsBehind(string last) => From is null || string.CompareOrdinal(last, From) >= 0;

    private static DateTime Up(DateTime time) => time.Ticks % TimeSpan.TicksPerSecond == 0 ? time : time.AddSeconds(1);
}
