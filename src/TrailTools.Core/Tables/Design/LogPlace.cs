using System.Text.RegularExpressions;
using TrailTools.Trails;

namespace TrailTools.Tables.Design;

/// <summary>Where the log files of a table are.</summary>
/// <param name="BucketName">The bucket.</param>
/// <param name="KeyPrefix">What stands before AWSLogs/ in keys; null for nothing.</param>
/// <param name="OrganizationId">The organization whose accounts' folders they are, o-...; null for folders of accounts alone.</param>
internal sealed partial record LogPlace(string BucketName, string? KeyPrefix, string? OrganizationId)
{
    private readonly LogFolder _folder = new(KeyPrefix, OrganizationId, $"${{{PartitionColumns.Account}}}");

    /// <summary>The folder above those of the accounts.</summary>
    public string Location => $"s3://{BucketName}/{_folder.Root}";

    /// <summary>The folder of an account, a Region and a day, with these in AWS's words for columns.</summary>
    public string Template => $"s3://{BucketName}/{_folder.Logs}${{{PartitionColumns.Region}}}/${{{PartitionColumns.Day}}}";

    /// <summary>The place that a table's location names, which may be a folder below it; null for one without AWSLogs/.</summary>
    public static LogPlace? Read(string? location)
        => location is not null && Locations().Match(location) is { Success: true, Groups: var parts }
            ? new LogPlace(parts["bucket"].Value, Some(parts["prefix"]), Some(parts["organization"]))
            : null;

    private static string? Some(Group part) => part.Success ? part.Value : null;

    [GeneratedRegex("^s3://(?<bucket>[^/]+)/(?:(?<prefix>.+?)/)?AWSLogs/(?:(?<organization>o-[a-z0-9]{10,32})/)?", RegexOptions.CultureInvariant)]
    private static partial Regex Locations();
}
