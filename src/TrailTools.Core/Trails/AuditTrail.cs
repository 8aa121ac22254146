using TrailTools.Cloud;
using TrailTools.Cloud.Trails;

namespace TrailTools;

/// <summary>A CloudTrail trail, with all that the next cmdlets of a pipeline need to know of it.</summary>
public sealed record AuditTrail
{
    internal AuditTrail()
    {
    }

    /// <summary>The trail's name.</summary>
    public string TrailName { get; internal init; } = "";

    /// <summary>The Region where it was made and can be changed.</summary>
    public string HomeRegion { get; internal init; } = "";

    /// <summary>Whether it records in all Regions.</summary>
    public bool IsMultiRegionTrail { get; internal init; }

    /// <summary>Whether it records; null where that could not be asked.</summary>
    public bool? IsLogging { get; internal init; }

    /// <summary>When log files were last delivered; null for never.</summary>
    public DateTimeOffset? LatestDeliveryTime { get; internal init; }

    /// <summary>S3's error at the last try to deliver; null where it went well.</summary>
    public string? LatestDeliveryError { get; internal init; }

    /// <summary>Whether digests are delivered, by which changed log files are found.</summary>
    public bool LogFileValidationEnabled { get; internal init; }

    /// <summary>The bucket to which logs are delivered.</summary>
    public string BucketName { get; internal init; } = "";

    /// <summary>What stands before AWSLogs/ in the logs' keys; null for nothing.</summary>
    public string? KeyPrefix { get; internal init; }

    /// <summary>Whether it records in all accounts of the organization.</summary>
    public bool IsOrganizationTrail { get; internal init; }

    /// <summary>The days after which the bucket's lifecycle deletes log files; null where none does, or it could not be asked.</summary>
    public int? RetentionDays { get; internal init; }

    /// <summary>The KMS key that encrypts log files; null for S3's own.</summary>
    public string? KmsKeyId { get; internal init; }

    /// <summary>The trail's ARN.</summary>
    public string TrailArn { get; internal init; } = "";

    /// <summary>The account whose trail it is, 12 digits.</summary>
    public string AccountId { get; internal init; } = "";

    /// <summary>Whether this is how it would be, and not how it is.</summary>
    public bool Planned { get; internal init; }

    /// <summary>The connection that found it; never shown, never serialised.</summary>
    internal ICloud? Cloud { get; init; }

    /// <summary>A trail as AWS describes it.</summary>
    internal static AuditTrail Of(TrailDescription trail, TrailStatus? status, ICloud cloud) => new()
    {
        TrailName = trail.Name,
        HomeRegion = trail.HomeRegion,
        IsMultiRegionTrail = trail.IsMultiRegion,
        IsLogging = status?.IsLogging,
        LatestDeliveryTime = status?.LatestDeliveryTime,
        LatestDeliveryError = status?.LatestDeliveryError,
        LogFileValidationEnabled = trail.HasFileValidation,
        BucketName = trail.BucketName,
        KeyPrefix = trail.KeyPrefix,
        IsOrganizationTrail = trail.IsOrganization,
        KmsKeyId = trail.KmsKeyId,
        TrailArn = trail.Arn,
        AccountId = trail.AccountId,
        Cloud = cloud,
    };
}
