using System.Globalization;
using System.Text.RegularExpressions;
using TrailTools.Diagnostics;

namespace TrailTools.Query.Texts;

/// <summary>Durations as people write them: 90s, 90m, 2h, 30d, 2w, several together as 1h30m, or a TimeSpan's text such as 1.02:00:00.</summary>
internal static partial class DurationText
{
    private static readonly Dictionary<char, TimeSpan> Units = new()
    {
        ['s'] = TimeSpan.FromSeconds(1),
        ['m'] = TimeSpan.FromMinutes(1),
        ['h'] = TimeSpan.FromHours(1),
        ['d'] = TimeSpan.FromDays(1),
        ['w'] = TimeSpan.FromDays(7),
    };

    /// <summary>Reads a duration.</summary>
    /// <exception cref="TrailException">The text is none, or not above zero.</exception>
    public static TimeSpan Parse(string text)
        => TryParse(text) is { } duration && duration > TimeSpan.Zero ? duration : throw TrailException.Invalid(
            "DurationInvalid", text, $"'{text}' is no duration: write it with its unit, such as '90s', '90m', '2h', '30d' or '2w' (in quotes or as it is), or as a TimeSpan.");

    /// <summary>The duration; null for a text that is none.</summary>
    public static TimeSpan? TryParse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null;

        try
        {
            return match.Groups["part"].Captures.Select(static part => Part(part.Value)).Aggregate(TimeSpan.Zero, static (sum, part) => sum + part);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static TimeSpan Part(string text)
        => Units[char.ToLowerInvariant(text[^1])] * double.Parse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<part>[0-9]{1,9}(?:\.[0-9]{1,3})?[smhdw])+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
