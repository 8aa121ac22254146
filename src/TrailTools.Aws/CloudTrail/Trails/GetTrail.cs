using Amazon.Runtime;

namespace TrailTools.Aws.CloudTrail.Trails;

/// <summary>What GetTrail is asked.</summary>
internal sealed class GetTrailRequest : AmazonCloudTrailRequest
{
    /// <summary>The trail's name or ARN.</summary>
    public string? Name { get; set; }
}

/// <summary>What GetTrail answers.</summary>
internal sealed class GetTrailResponse : AmazonWebServiceResponse
{
    /// <summary>The trail.</summary>
    public Trail? Trail { get; set; }
}
