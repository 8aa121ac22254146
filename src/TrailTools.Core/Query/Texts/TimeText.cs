using System.Globalization;
using TrailTools.Diagnostics;

namespace TrailTools.Query.Texts;

/// <summary>Moments as people write them: ISO 8601 (without a zone it is local time, as everywhere in PowerShell), -2h, now, today, yesterday.</summary>
internal static class TimeText
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-MM-dd'T'", "yyyy-MM-dd' '", "yyyyMMdd'T'"];
    private static readonly string[] Clocks = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF", "HHmm", "HHmmss"];

    private static readonly string[] Local = ["yyyy-MM-dd", .. Days[1..].SelectMany(static day => Clocks.Select(clock => day + clock))];
    private static readonly string[] Zoned = [.. Local[1..].Select(static form => form + "zzz"), .. Local[1..].Select(static form => form + "'Z'"), .. Local[1..].Select(static form => form + "'z'")];

    /// <summary>Reads a moment.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="now">What now means.</param>
    /// <param name="localZone">The zone of what names none; of an hour that a clock change repeats, the second (standard) one is meant.</param>
    /// <returns>The moment with offset zero.</returns>
    /// <exception cref="TrailException">The text is no moment.</exception>
    public static DateTimeOffset Parse(string text, DateTimeOffset now, TimeZoneInfo localZone)
    {
        try
        {
            return (Word(text, now, localZone) ?? Relative(text, now) ?? WithZone(text) ?? InLocalZone(text, localZone) ?? throw Invalid(text)).ToUniversalTime();
        }
        catch (Exception error) when (error is ArgumentException)
        {
            throw Invalid(text, error);
        }
    }

    /// <summary>Reads a moment that means the same in every zone: with its zone, or back from now; null for any other text.</summary>
    public static DateTimeOffset? TryParseZoned(string text, DateTimeOffset now) => (Relative(text, now) ?? WithZone(text))?.ToUniversalTime();

    private static DateTimeOffset? Word(string text, DateTimeOffset now, TimeZoneInfo localZone) => text.ToUpperInvariant() switch
    {
        "NOW" => now,
        "TODAY" => At(TimeZoneInfo.ConvertTime(now, localZone).Date, localZone),
        "YESTERDAY" => At(TimeZoneInfo.ConvertTime(now, localZone).Date.AddDays(-1), localZone),
        _ => null,
    };

    private static DateTimeOffset? Relative(string text, DateTimeOffset now)
        => text is ['-', .. var back] && DurationText.TryParse(back) is { } duration ? now - duration : null;

    private static DateTimeOffset? WithZone(string text)
        => DateTimeOffset.TryParseExact(text, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static DateTimeOffset? InLocalZone(string text, TimeZoneInfo zone)
        => DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? At(time, zone) : null;

    // An hour that a clock change leaves out is read with the offset from before the change.
    private static DateTimeOffset At(DateTime time, TimeZoneInfo zone)
        => new(time, zone.IsInvalidTime(time) ? zone.GetUtcOffset(time.AddHours(-1)) : zone.GetUtcOffset(time));

    private static TrailException Invalid(string text, Exception? error = null)
        => TrailException.Invalid(
            "TimeInvalid", text, $"'{text}' is no time: write ISO 8601 such as '2026-03-04T12:00:00Z' or '2026-03-04' (local without a zone), a time back from now such as '-2h' or '-30d', or now, today, yesterday.", error);
}
