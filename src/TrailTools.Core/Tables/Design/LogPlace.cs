using System.Text.RegularExpressions;
using TrailTools.Trails;

namespace TrailTools.Tables.Design;

/// <summary>Where the log files of a table are.</summary>
/// <param name="BucketName">The bucket.</param>
/// <param name="KeyPrefix">What stands before AWSLogs/ in keys; null for nothing.</param>
/// <param name="OrganizationId">The organization whose accounts' folders they are, o-...; null for folders of accounts alone.</param>
internal sealed partial record LogPlace(string BucketName, string? KeyPrefix, string? OrganizationId)
{
    private const string DayFolder = $"${{{PartitionColumns.Region}}}/${{{PartitionColumns.Day}}}";
    private const string AccountFolder = $"${{{PartitionColumns.Account}}}/";

    private readonly LogFolder _folder = new(KeyPrefix, OrganizationId, $"${{{PartitionColumns.Account}}}");

    /// <summary>Whether it has the Parquet files of a store that was uploaded, in place of log files: an account's folder is right below the key prefix.</summary>
    public bool IsStore { get; init; }

    /// <summary>The folder above those of the accounts.</summary>
    public string Location => $"s3://{BucketName}/{(IsStore ? KeyPrefix is null ? "" : $"{KeyPrefix}/" : _folder.Root)}";

    /// <summary>The folder of an account, a Region and a day, with these in AWS's words for columns.</summary>
    public string Template => IsStore ? $"{Location}{AccountFolder}{DayFolder}" : $"s3://{BucketName}/{_folder.Logs}{DayFolder}";

    /// <summary>The place that a table's location names, which may be a folder below it; null for one without AWSLogs/.</summary>
    public static LogPlace? Read(string? location)
        => location is not null && Locations().Match(location) is { Success: true, Groups: var parts }
            ? new LogPlace(parts["bucket"].Value, Some(parts["prefix"]), Some(parts["organization"]))
            : null;

    private static string? Some(Group part) => part.Success ? part.Value : null;

    [GeneratedRegex("^s3://(?<bucket>[^/]+)/(?:(?<prefix>.+?)/)?AWSLogs/(?:(?<organization>o-[a-z0-9]{10,32})/)?", RegexOptions.CultureInvariant)]
    private static partial Regex Locations();
}
