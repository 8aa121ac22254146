namespace TrailTools.Aws.CloudTrail.Tags;

/// <summary>The tags of a trail.</summary>
internal sealed class ResourceTag
{
    /// <summary>The trail's ARN.</summary>
    public string? ResourceId { get; set; }

    /// <summary>The tags.</summary>
    public List<Tag>? TagsList { get; set; }
}
