namespace TrailTools.Logs;

/// <summary>The parts of a log file's S3 key (or of a local path that keeps it), read strictly: a name that is not in full as AWS writes it is no key.</summary>
/// <remarks>
/// <c>[prefix/]AWSLogs/[o-id/]ACCOUNT/CloudTrail[-KIND]/REGION/YYYY/MM/DD/ACCOUNT_CloudTrail[-KIND]_REGION_YYYYMMDDTHHmmZ_UNIQUE.json.gz</c>,
/// CloudTrail User Guide, "Finding your CloudTrail log files" and "CloudTrail log file examples". The time in the name is the delivery's.
/// </remarks>
internal sealed record LogKey(string? OrganizationId, string AccountId, LogKind Kind, string Region, DateOnly Day, DateTimeOffset DeliveryTime)
{
    /// <summary>The key that a path with forward slashes ends in; null where its last part is not in full as AWS writes it.</summary>
    public static LogKey? Parse(string path)
        => path.LastIndexOf('/') is > 0 and var slash ? DayFolder.Parse(path[..slash])?.KeyOf(path.AsSpan(slash + 1)) : null;
}
