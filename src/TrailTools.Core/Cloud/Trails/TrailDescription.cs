namespace TrailTools.Cloud.Trails;

/// <summary>What a trail is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="HomeRegion">The Region where it was made and can be changed.</param>
/// <param name="BucketName">Where logs are delivered.</param>
internal sealed record TrailDescription(string Name, string Arn, string HomeRegion, string BucketName)
{
    /// <summary>What stands before AWSLogs/ in keys; null for nothing.</summary>
    public string? KeyPrefix { get; init; }

    /// <summary>The key that encrypts log files; null for S3's own.</summary>
    public string? KmsKeyId { get; init; }

    /// <summary>Whether it records in all Regions.</summary>
    public bool IsMultiRegion { get; init; }

    /// <summary>Whether it records the events of services without a Region.</summary>
    public bool IncludesGlobalEvents { get; init; }

    /// <summary>Whether it records in all accounts of the organization.</summary>
    public bool IsOrganization { get; init; }

    /// <summary>Whether digests are delivered.</summary>
    public bool HasFileValidation { get; init; }

    /// <summary>The account whose trail it is, from its ARN.</summary>
    public string AccountId => Arn.Split(':') is [_, _, _, _, var account, ..] ? account : "";
}
