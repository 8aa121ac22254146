using Amazon.Runtime;

namespace TrailTools.Aws.CloudTrail.Trails;

/// <summary>What DeleteTrail is asked.</summary>
internal sealed class DeleteTrailRequest : AmazonCloudTrailRequest
{
    /// <summary>The trail's name or ARN.</summary>
    public string? Name { get; set; }
}

/// <summary>What DeleteTrail answers.</summary>
internal sealed class DeleteTrailResponse : AmazonWebServiceResponse;
