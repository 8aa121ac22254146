namespace TrailTools.Aws.CloudTrail.Tags;

/// <summary>A tag.</summary>
internal sealed class Tag
{
    /// <summary>Its key.</summary>
    public string? Key { get; set; }

    /// <summary>Its value.</summary>
    public string? Value { get; set; }
}
