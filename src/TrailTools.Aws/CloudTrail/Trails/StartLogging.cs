using Amazon.Runtime;

namespace TrailTools.Aws.CloudTrail.Trails;

/// <summary>What StartLogging is asked.</summary>
internal sealed class StartLoggingRequest : AmazonCloudTrailRequest
{
    /// <summary>The trail's name or ARN.</summary>
    public string? Name { get; set; }
}

/// <summary>What StartLogging answers.</summary>
internal sealed class StartLoggingResponse : AmazonWebServiceResponse;
