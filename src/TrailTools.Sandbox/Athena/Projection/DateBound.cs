using System.Globalization;
using System.Text.RegularExpressions;

namespace TrailTools.Sandbox.Athena.Projection;

/// <summary>An end of a range of dates: a date, or a time from now such as NOW-7DAYS.</summary>
internal sealed partial class DateBound
{
    private readonly Func<DateTime, DateTime> _at;

    private DateBound(Func<DateTime, DateTime> at) => _at = at;

    /// <summary>Reads one; null where it is neither.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">How dates are written.</param>
    public static DateBound? Parse(string text, string format)
    {
        if (Now().Match(text) is { Success: true } match)
            return match.Groups["count"].Success ? new(DateUnits.Step(match.Groups["unit"].Value, Count(match))!) : new(static now => now);
        return DateTime.TryParseExact(text.Trim(), format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? new(_ => date) : null;
    }

    /// <summary>The date, seen from a moment.</summary>
    public DateTime At(DateTime now) => _at(now);

    private static int Count(Match match) => int.Parse(match.Groups["sign"].Value + match.Groups["count"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A\s*NOW\s*(?:(?<sign>[+-])\s*(?<count>[0-9]{1,6})\s*(?<unit>YEAR|MONTH|WEEK|DAY|HOUR|MINUTE|SECOND)S?\s*)?\z")]
    private static partial Regex Now();
}
