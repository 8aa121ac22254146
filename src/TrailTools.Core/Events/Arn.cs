namespace TrailTools.Events;

/// <summary>The parts of an Amazon resource name that people call things by.</summary>
internal static class Arn
{
    /// <summary>What follows the account: <c>role/path/Name</c>, <c>bucket/key</c>; null for a text that is no ARN.</summary>
    /// <remarks>arn:partition:service:region:account-id:resource, AWS General Reference, "Amazon Resource Names".</remarks>
    public static string? Resource(string? arn)
        => arn?.Split(':', 6) is ["arn", _, _, _, _, var resource] ? resource : null;

    /// <summary>The resource's last part, behind the last slash or colon; the whole text where there is none.</summary>
    public static string LastPart(string arn)
    {
        var end = arn.TrimEnd('/', '*', ':');
        var last = end[(end.LastIndexOfAny(['/', ':']) + 1)..];
        return last.Length == 0 ? arn : last;
    }

    /// <summary>What a table shows for the resource: an S3 object with its bucket and key, anything else by its last part.</summary>
    public static string ShortName(string arn)
        => arn.Contains(":s3:::", StringComparison.Ordinal) ? Resource(arn) ?? arn : LastPart(arn);
}
