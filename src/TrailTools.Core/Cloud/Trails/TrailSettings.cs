namespace TrailTools.Cloud.Trails;

/// <summary>What a trail is to be.</summary>
/// <param name="Name">Its name; to change it, its ARN will do.</param>
/// <param name="BucketName">Where logs are delivered.</param>
internal sealed record TrailSettings(string Name, string BucketName)
{
    /// <summary>What stands before AWSLogs/ in keys, without a slash at its end; null for nothing.</summary>
    public string? KeyPrefix { get; init; }

    /// <summary>The key that encrypts log files; null for S3's own.</summary>
    public string? KmsKeyId { get; init; }

    /// <summary>Whether it records in all Regions.</summary>
    public bool IsMultiRegion { get; init; } = true;

    /// <summary>Whether it records the events of services without a Region, such as IAM.</summary>
    public bool IncludesGlobalEvents { get; init; } = true;

    /// <summary>Whether it records in all accounts of the organization.</summary>
    public bool IsOrganization { get; init; }

    /// <summary>Whether digests are delivered, which prove later that no file was changed.</summary>
    public bool HasFileValidation { get; init; } = true;

    /// <summary>Tags for a new trail.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
