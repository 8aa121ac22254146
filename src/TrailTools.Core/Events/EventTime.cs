using System.Globalization;
using System.Text.Json;

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

    /// <summary>The time that a record's value says; null for a value that says none.</summary>
    public static DateTimeOffset? Parse(JsonValue value) => value.Kind == JsonTokenType.String ? ParseUsual(value.Utf8.Span[1..^1]) ?? Parse(value.Text) : null;

    /// <summary>The form that CloudTrail writes, yyyy-MM-ddTHH:mm:ssZ; null for any other, which may still be a time.</summary>
    private static DateTimeOffset? ParseUsual(ReadOnlySpan<byte> text)
    {
        if (text.Length != 20 || text is not [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _, (byte)'T', _, _, (byte)':', _, _, (byte)':', _, _, (byte)'Z'])
            return null;

        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..10]));
        var (hour, minute, second) = (Number(text[11..13]), Number(text[14..16]), Number(text[17..19]));
        return year is > 0 && month is >= 1 and <= 12 && day is >= 1 && day <= DateTime.DaysInMonth(year, month) && hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60
            ? new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero) : null;
    }

    /// <summary>The number that digits say; -1 if one is none.</summary>
    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
                return -1;
            number = (number * 10) + (digit - '0');
        }

        return number;
    }

    /// <summary>A time without the parts of its second.</summary>
    public static DateTimeOffset ToSecond(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));

    /// <summary>ISO 8601 with Z, the same in every culture and time zone.</summary>
    public static string Format(DateTimeOffset time)
        => time.ToUniversalTime().ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
