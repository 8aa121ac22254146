using TrailTools.Aws.CloudTrail.Tags;
using TrailTools.Aws.CloudTrail.Trails;
using TrailTools.Cloud.Trails;

namespace TrailTools.Aws.Gateways;

/// <summary>Trails in the engine's words and in CloudTrail's.</summary>
internal static class TrailConverter
{
    /// <summary>A trail that was told of.</summary>
    public static TrailDescription Read(Trail trail) => new(trail.Name ?? "", trail.TrailARN ?? "", trail.HomeRegion ?? "", trail.S3BucketName ?? "")
    {
        KeyPrefix = Filled(trail.S3KeyPrefix),
        KmsKeyId = Filled(trail.KmsKeyId),
        IsMultiRegion = trail.IsMultiRegionTrail == true,
        IncludesGlobalEvents = trail.IncludeGlobalServiceEvents == true,
        IsOrganization = trail.IsOrganizationTrail == true,
        HasFileValidation = trail.LogFileValidationEnabled == true,
    };

    /// <summary>A trail that was made in a Region.</summary>
    public static TrailDescription Read(CreateTrailResponse made, string region) => new(made.Name ?? "", made.TrailARN ?? "", region, made.S3BucketName ?? "")
    {
        KeyPrefix = Filled(made.S3KeyPrefix),
        KmsKeyId = Filled(made.KmsKeyId),
        IsMultiRegion = made.IsMultiRegionTrail == true,
        IncludesGlobalEvents = made.IncludeGlobalServiceEvents == true,
        IsOrganization = made.IsOrganizationTrail == true,
        HasFileValidation = made.LogFileValidationEnabled == true,
    };

    /// <summary>A trail that was changed in its Region.</summary>
    public static TrailDescription Read(UpdateTrailResponse changed, string region) => new(changed.Name ?? "", changed.TrailARN ?? "", region, changed.S3BucketName ?? "")
    {
        KeyPrefix = Filled(changed.S3KeyPrefix),
        KmsKeyId = Filled(changed.KmsKeyId),
        IsMultiRegion = changed.IsMultiRegionTrail == true,
        IncludesGlobalEvents = changed.IncludeGlobalServiceEvents == true,
        IsOrganization = changed.IsOrganizationTrail == true,
        HasFileValidation = changed.LogFileValidationEnabled == true,
    };

    /// <summary>Whether a trail records and delivers.</summary>
    public static TrailStatus Read(GetTrailStatusResponse status) => new(status.IsLogging == true)
    {
        LatestDeliveryTime = Time(status.LatestDeliveryTime),
        LatestDeliveryError = Filled(status.LatestDeliveryError),
        LatestDigestDeliveryTime = Time(status.LatestDigestDeliveryTime),
        LatestDigestDeliveryError = Filled(status.LatestDigestDeliveryError),
        StartLoggingTime = Time(status.StartLoggingTime),
        StopLoggingTime = Time(status.StopLoggingTime),
    };

    /// <summary>The request for a new trail.</summary>
    public static CreateTrailRequest Create(TrailSettings settings) => new()
    {
        Name = settings.Name,
        S3BucketName = settings.BucketName,
        S3KeyPrefix = settings.KeyPrefix,
        KmsKeyId = settings.KmsKeyId,
        IsMultiRegionTrail = settings.IsMultiRegion,
        IncludeGlobalServiceEvents = settings.IncludesGlobalEvents,
        IsOrganizationTrail = settings.IsOrganization,
        EnableLogFileValidation = settings.HasFileValidation,
        TagsList = settings.Tags.Count > 0 ? Tags(settings.Tags) : null,
    };

    /// <summary>The request for a change. What is not sent stays as it is, so a key that is to go is sent empty (CloudTrail User Guide, "update-trail"); a prefix cannot go so.</summary>
    public static UpdateTrailRequest Update(TrailSettings settings) => new()
    {
        Name = settings.Name,
        S3BucketName = settings.BucketName,
        S3KeyPrefix = settings.KeyPrefix,
        KmsKeyId = settings.KmsKeyId ?? "",
        IsMultiRegionTrail = settings.IsMultiRegion,
        IncludeGlobalServiceEvents = settings.IncludesGlobalEvents,
        IsOrganizationTrail = settings.IsOrganization,
        EnableLogFileValidation = settings.HasFileValidation,
    };

    /// <summary>Tags for a request.</summary>
    public static List<Tag> Tags(IReadOnlyDictionary<string, string> tags) => [.. tags.Select(static tag => new Tag { Key = tag.Key, Value = tag.Value })];

    /// <summary>A time that a service tells.</summary>
    public static DateTimeOffset? Time(DateTime? time) => time is { } told ? new DateTimeOffset(told.ToUniversalTime()) : null;

    /// <summary>A text that a service tells; null for none and for the empty one.</summary>
    public static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
