using System.Globalization;
using System.Text.RegularExpressions;

namespace TrailTools.Sandbox.Commands;

/// <summary>Reads how long a time is.</summary>
internal static partial class SandboxDuration
{
    private static readonly Dictionary<string, Func<double, TimeSpan>> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["s"] = TimeSpan.FromSeconds,
        ["m"] = TimeSpan.FromMinutes,
        ["h"] = TimeSpan.FromHours,
        ["d"] = TimeSpan.FromDays,
    };

    /// <summary>The length of a time. A bare number is refused: PowerShell reads 1d as the number 1.</summary>
    /// <param name="value">A TimeSpan, or a text such as 90m, 2h, 30d.</param>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static TimeSpan Of(object? value) => value switch
    {
        TimeSpan time => time,
        string text when Form().Match(text) is { Success: true } match => Units[match.Groups["unit"].Value](int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"'{value}' is no length of time: a TimeSpan or a text such as '90m', '2h' or '30d' is expected.", nameof(value)),
    };

    [GeneratedRegex(@"^(?<count>[0-9]{1,6})(?<unit>[smhd])\z", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
