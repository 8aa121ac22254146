using Amazon.Runtime;

namespace TrailTools.Aws.CloudTrail.Trails;

/// <summary>What GetTrailStatus is asked.</summary>
internal sealed class GetTrailStatusRequest : AmazonCloudTrailRequest
{
    /// <summary>The trail's name or ARN.</summary>
    public string? Name { get; set; }
}

/// <summary>What GetTrailStatus answers.</summary>
internal sealed class GetTrailStatusResponse : AmazonWebServiceResponse
{
    /// <summary>Whether it records.</summary>
    public bool? IsLogging { get; set; }

    /// <summary>When log files were last delivered.</summary>
    public DateTime? LatestDeliveryTime { get; set; }

    /// <summary>S3's error at the last try.</summary>
    public string? LatestDeliveryError { get; set; }

    /// <summary>When a digest was last delivered.</summary>
    public DateTime? LatestDigestDeliveryTime { get; set; }

    /// <summary>S3's error at the last try to deliver one.</summary>
    public string? LatestDigestDeliveryError { get; set; }

    /// <summary>When the topic was last told.</summary>
    public DateTime? LatestNotificationTime { get; set; }

    /// <summary>SNS's error at the last try.</summary>
    public string? LatestNotificationError { get; set; }

    /// <summary>When events were last sent to the log group.</summary>
    public DateTime? LatestCloudWatchLogsDeliveryTime { get; set; }

    /// <summary>CloudWatch Logs' error at the last try.</summary>
    public string? LatestCloudWatchLogsDeliveryError { get; set; }

    /// <summary>When it was last started.</summary>
    public DateTime? StartLoggingTime { get; set; }

    /// <summary>When it was last stopped.</summary>
    public DateTime? StopLoggingTime { get; set; }
}
