using System.Globalization;
using System.Text.RegularExpressions;
using TrailTools.Logs;

namespace TrailTools.Core.Tests.Logs;

/// <summary>Reads a key by one regular expression over the whole path, as plain as it can be told.</summary>
internal static partial class WholePathKey
{
    public static LogKey? Parse(string path)
    {
        if (BelowRegion().IsMatch(path) || Pattern().Match(path) is not { Success: true } match)
            return null;

        var part = match.Groups;
        var kind = part["kind"].Value == "" ? "Events" : part["kind"].Value[1..];
        return Kinds.Contains(kind)
            && DateOnly.TryParseExact(part["day"].Value, "yyyy/MM/dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && DateTimeOffset.TryParseExact(part["time"].Value, ["yyyyMMdd'T'HHmm'Z'", "yyyyMMdd'T'HHmmss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new LogKey(part["org"].Success ? part["org"].Value : null, part["account"].Value, Enum.Parse<LogKind>(kind), part["region"].Value, day, time)
            : null;
    }

    private static readonly string[] Kinds = ["Events", "Insight", "NetworkActivity", "Aggregated", "Digest"];

    /// <summary>A tree below a Region's folder.</summary>
    [GeneratedRegex("(?:^|/)AWSLogs/(?:o-[a-z0-9]{10,32}/)?[0-9]{12}/CloudTrail(?:-[A-Za-z]+)?/[a-z]{2,}(?:-[a-z]+)+-[0-9]+/(?:.*/)?AWSLogs/", RegexOptions.Singleline)]
    private static partial Regex BelowRegion();

    [GeneratedRegex(
        @"(?:^|/)AWSLogs/(?:(?<org>o-[a-z0-9]{10,32})/)?(?<account>[0-9]{12})/CloudTrail(?<kind>(?:-[A-Za-z]+)?)/(?<region>[a-z]{2,}(?:-[a-z]+)+-[0-9]+)/(?<day>[0-9]{4}/[0-9]{2}/[0-9]{2})/"
            + @"\k<account>_CloudTrail\k<kind>_\k<region>_(?:(?<time>[0-9]{8}T[0-9]{4}Z)_[A-Za-z0-9]{16}|[^/]+_(?<time>[0-9]{8}T[0-9]{6}Z)(?:_backfill)?)\.json(?:\.gz)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
