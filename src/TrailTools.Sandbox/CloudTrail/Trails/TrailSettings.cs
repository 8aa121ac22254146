namespace TrailTools.Sandbox.CloudTrail.Trails;

/// <summary>What a trail is to do, as CreateTrail and UpdateTrail set it.</summary>
internal sealed record TrailSettings
{
    /// <summary>The bucket that it delivers to.</summary>
    public required string BucketName { get; init; }

    /// <summary>What stands before AWSLogs in keys; null for nothing.</summary>
    public string? KeyPrefix { get; init; }

    /// <summary>Whether events of services without a Region are recorded.</summary>
    public bool HasGlobalEvents { get; init; } = true;

    /// <summary>Whether all Regions are recorded.</summary>
    public bool IsMultiRegion { get; init; }

    /// <summary>Whether digests are delivered.</summary>
    public bool IsValidated { get; init; }

    /// <summary>The ARN of the key that log files are encrypted with; null for S3's own.</summary>
    public string? KmsKeyArn { get; init; }

    /// <summary>Whether all accounts of the organization are recorded.</summary>
    public bool IsOrganization { get; init; }

    /// <summary>The prefix with a slash behind it; empty for none.</summary>
    public string KeyStart => KeyPrefix is null ? "" : $"{KeyPrefix}/";
}
