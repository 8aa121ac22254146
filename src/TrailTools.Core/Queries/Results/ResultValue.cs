using System.Globalization;
using System.Text;
using System.Text.Json;
using TrailTools.Cloud.Athena;
using TrailTools.Events;

namespace TrailTools.Queries.Results;

/// <summary>Makes of a result's text what its column's type says. What does not read as that stays text.</summary>
/// <remarks>Amazon Athena User Guide, "Data types in Amazon Athena"; how times are written in results: "Work with timestamp data".</remarks>
internal static class ResultValue
{
    private static readonly string[] Times = ["yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss"];

    private static readonly Dictionary<string, Func<string, object?>> Readers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["boolean"] = static text => bool.TryParse(text, out var truth) ? truth : null,
        ["tinyint"] = Whole,
        ["smallint"] = Whole,
        ["integer"] = Whole,
        ["int"] = Whole,
        ["bigint"] = Whole,
        ["float"] = Real,
        ["real"] = Real,
        ["double"] = Real,
        ["decimal"] = static text => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
        ["timestamp"] = static text => Local(text) is { } time ? new DateTimeOffset(time, TimeSpan.Zero) : null,
        ["timestamp with time zone"] = Zoned,
        ["json"] = Json,
    };

    /// <summary>The value: text, a number, true or false, a moment with offset zero, a JSON value, or null.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="text">Its text; null for null.</param>
    public static object? Of(ResultColumn column, string? text)
        => text is null ? null : Readers.GetValueOrDefault(column.Type)?.Invoke(text) ?? text;

    private static object? Whole(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static object? Real(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTime? Local(string text)
        => DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>A moment with the name of its zone, or its offset, behind it.</summary>
    private static object? Zoned(string text)
    {
        var blank = text.LastIndexOf(' ');
        return blank > 0 && Local(text[..blank]) is { } time && OffsetOf(text[(blank + 1)..], time) is { } offset ? new DateTimeOffset(time, offset).ToUniversalTime() : null;
    }

    private static TimeSpan? OffsetOf(string zone, DateTime time)
    {
        if (zone is ['+' or '-', ..])
            return TimeSpan.TryParseExact(zone[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset) ? (zone[0] == '-' ? -offset : offset) : null;

        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found.GetUtcOffset(time) : null;
    }

    private static object? Json(string text)
    {
        try
        {
            var utf8 = JsonText.Compact(Encoding.UTF8.GetBytes(text));
            var reader = new Utf8JsonReader(utf8.Span);
            return reader.Read() ? TrailJson.From(new JsonValue(utf8, reader.TokenType)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
