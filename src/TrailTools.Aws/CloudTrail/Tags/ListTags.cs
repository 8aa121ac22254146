using Amazon.Runtime;

namespace TrailTools.Aws.CloudTrail.Tags;

/// <summary>What ListTags is asked.</summary>
internal sealed class ListTagsRequest : AmazonCloudTrailRequest
{
    /// <summary>The trails' ARNs.</summary>
    public List<string>? ResourceIdList { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }
}

/// <summary>What ListTags answers.</summary>
internal sealed class ListTagsResponse : AmazonWebServiceResponse
{
    /// <summary>The tags of each.</summary>
    public List<ResourceTag>? ResourceTagList { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }
}
