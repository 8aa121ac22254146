using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace TrailTools.Aws.CloudTrail.Trails;

/// <summary>What DescribeTrails is asked.</summary>
internal sealed class DescribeTrailsRequest : AmazonCloudTrailRequest
{
    /// <summary>Names or ARNs; all trails of the Region if null.</summary>
    [JsonPropertyName("trailNameList")]
    public List<string>? TrailNameList { get; set; }

    /// <summary>Whether trails of other Regions and of the organization are told too; they are if null.</summary>
    [JsonPropertyName("includeShadowTrails")]
    public bool? IncludeShadowTrails { get; set; }
}

/// <summary>What DescribeTrails answers.</summary>
internal sealed class DescribeTrailsResponse : AmazonWebServiceResponse
{
    /// <summary>The trails.</summary>
    [JsonPropertyName("trailList")]
    public List<Trail>? TrailList { get; set; }
}
