using Amazon.Runtime;

namespace TrailTools.Aws.CloudTrail.Tags;

/// <summary>What AddTags is asked.</summary>
internal sealed class AddTagsRequest : AmazonCloudTrailRequest
{
    /// <summary>The trail's ARN.</summary>
    public string? ResourceId { get; set; }

    /// <summary>The tags.</summary>
    public List<Tag>? TagsList { get; set; }
}

/// <summary>What AddTags answers.</summary>
internal sealed class AddTagsResponse : AmazonWebServiceResponse;
