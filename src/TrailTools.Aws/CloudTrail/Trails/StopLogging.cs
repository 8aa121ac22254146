using Amazon.Runtime;

namespace TrailTools.Aws.CloudTrail.Trails;

/// <summary>What StopLogging is asked.</summary>
internal sealed class StopLoggingRequest : AmazonCloudTrailRequest
{
    /// <summary>The trail's name or ARN.</summary>
    public string? Name { get; set; }
}

/// <summary>What StopLogging answers.</summary>
internal sealed class StopLoggingResponse : AmazonWebServiceResponse;
