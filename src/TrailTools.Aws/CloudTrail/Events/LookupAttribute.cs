namespace TrailTools.Aws.CloudTrail.Events;

/// <summary>What to look up by.</summary>
internal sealed class LookupAttribute
{
    /// <summary>Which attribute.</summary>
    public LookupAttributeKey? AttributeKey { get; set; }

    /// <summary>Its value.</summary>
    public string? AttributeValue { get; set; }
}
