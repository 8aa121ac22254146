using System.Globalization;

namespace TrailTools.Events;

/// <summary>CloudTrail's times: ISO 8601 text in UTC, such as 2026-03-04T12:00:00Z.</summary>
internal static class EventTime
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The time that a record's text says, with offset zero; null for a text that says none.</summary>
    public static DateTimeOffset? Parse(string? text)
        => DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time : null;

    /// <summary>ISO 8601 with Z, the same in every culture and time zone.</summary>
    public static string Format(DateTimeOffset time)
        => time.ToUniversalTime().ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
