using System.Globalization;
using System.Text.RegularExpressions;

namespace TrailTools.Logs;

/// <summary>The parts of a log file's S3 key (or of a local path that keeps it), read strictly: a name that is not in full as AWS writes it is no key.</summary>
/// <remarks>
/// <c>[prefix/]AWSLogs/[o-id/]ACCOUNT/CloudTrail[-KIND]/REGION/YYYY/MM/DD/ACCOUNT_CloudTrail[-KIND]_REGION_YYYYMMDDTHHmmZ_UNIQUE.json.gz</c>,
/// CloudTrail User Guide, "Finding your CloudTrail log files" and "CloudTrail log file examples". The time in the name is the delivery's.
/// </remarks>
internal sealed partial record LogKey(string? OrganizationId, string AccountId, LogKind Kind, string Region, DateOnly Day, DateTimeOffset DeliveryTime)
{
    private static readonly Dictionary<string, LogKind> Kinds = new(StringComparer.Ordinal)
    {
        [""] = LogKind.Events,
        ["-Insight"] = LogKind.Insight,
        ["-NetworkActivity"] = LogKind.NetworkActivity,
        ["-Aggregated"] = LogKind.Aggregated,
        ["-Digest"] = LogKind.Digest,
    };

    /// <summary>The key that a path with forward slashes ends in; null where its last part is not in full as AWS writes it.</summary>
    public static LogKey? Parse(string path)
    {
        if (Pattern().Match(path) is not { Success: true } match || !Kinds.TryGetValue(match.Groups["kind"].Value, out var kind))
            return null;
        if (!DateOnly.TryParseExact(match.Groups["day"].Value, "yyyy/MM/dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || DeliveryTimeOf(match.Groups["time"].Value) is not { } delivered)
            return null;

        var organization = match.Groups["org"];
        return new LogKey(organization.Success ? organization.Value : null, match.Groups["account"].Value, kind, match.Groups["region"].Value, day, delivered);
    }

    // A log's name says the minute, a digest's the second.
    private static DateTimeOffset? DeliveryTimeOf(string text)
        => DateTimeOffset.TryParseExact(
            text, ["yyyyMMdd'T'HHmm'Z'", "yyyyMMdd'T'HHmmss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time : null;

    [GeneratedRegex(
        @"(?:^|/)AWSLogs/(?:(?<org>o-[a-z0-9]{10,32})/)?(?<account>[0-9]{12})/CloudTrail(?<kind>(?:-[A-Za-z]+)?)/(?<region>[a-z]{2,}(?:-[a-z]+)+-[0-9]+)/(?<day>[0-9]{4}/[0-9]{2}/[0-9]{2})/"
            + @"\k<account>_CloudTrail\k<kind>_\k<region>_(?:(?<time>[0-9]{8}T[0-9]{4}Z)_[A-Za-z0-9]{16}|[^/]+_(?<time>[0-9]{8}T[0-9]{6}Z)(?:_backfill)?)\.json(?:\.gz)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
