using Amazon.Runtime;

namespace TrailTools.Aws.CloudTrail.Trails;

/// <summary>What UpdateTrail is asked.</summary>
internal sealed class UpdateTrailRequest : AmazonCloudTrailRequest
{
    /// <summary>The trail's name or ARN.</summary>
    public string? Name { get; set; }

    /// <summary>The bucket that log files are delivered to.</summary>
    public string? S3BucketName { get; set; }

    /// <summary>What stands before AWSLogs/ in keys.</summary>
    public string? S3KeyPrefix { get; set; }

    /// <summary>The topic that is told of deliveries.</summary>
    public string? SnsTopicName { get; set; }

    /// <summary>Whether events of services without a Region are recorded.</summary>
    public bool? IncludeGlobalServiceEvents { get; set; }

    /// <summary>Whether all Regions are recorded.</summary>
    public bool? IsMultiRegionTrail { get; set; }

    /// <summary>Whether digests are delivered.</summary>
    public bool? EnableLogFileValidation { get; set; }

    /// <summary>The log group that events are sent to.</summary>
    public string? CloudWatchLogsLogGroupArn { get; set; }

    /// <summary>The role that sends them.</summary>
    public string? CloudWatchLogsRoleArn { get; set; }

    /// <summary>The key that encrypts log files.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>Whether all accounts of the organization are recorded.</summary>
    public bool? IsOrganizationTrail { get; set; }
}

/// <summary>What UpdateTrail answers.</summary>
internal sealed class UpdateTrailResponse : AmazonWebServiceResponse
{
    /// <summary>The trail's name.</summary>
    public string? Name { get; set; }

    /// <summary>The bucket that log files are delivered to.</summary>
    public string? S3BucketName { get; set; }

    /// <summary>What stands before AWSLogs/ in keys.</summary>
    public string? S3KeyPrefix { get; set; }

    /// <summary>The topic that is told of deliveries.</summary>
    public string? SnsTopicName { get; set; }

    /// <summary>That topic's ARN.</summary>
    public string? SnsTopicARN { get; set; }

    /// <summary>Whether events of services without a Region are recorded.</summary>
    public bool? IncludeGlobalServiceEvents { get; set; }

    /// <summary>Whether all Regions are recorded.</summary>
    public bool? IsMultiRegionTrail { get; set; }

    /// <summary>The trail's ARN.</summary>
    public string? TrailARN { get; set; }

    /// <summary>Whether digests are delivered.</summary>
    public bool? LogFileValidationEnabled { get; set; }

    /// <summary>The log group that events are sent to.</summary>
    public string? CloudWatchLogsLogGroupArn { get; set; }

    /// <summary>The role that sends them.</summary>
    public string? CloudWatchLogsRoleArn { get; set; }

    /// <summary>The key that encrypts log files.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>Whether all accounts of the organization are recorded.</summary>
    public bool? IsOrganizationTrail { get; set; }
}
