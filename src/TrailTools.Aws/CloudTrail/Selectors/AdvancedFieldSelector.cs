namespace TrailTools.Aws.CloudTrail.Selectors;

/// <summary>What a field of an event must be.</summary>
internal sealed class AdvancedFieldSelector
{
    /// <summary>The field, such as eventCategory.</summary>
    public string? Field { get; set; }

    /// <summary>Equal to one of these.</summary>
    public new List<string>? Equals { get; set; }

    /// <summary>Begins with one of these.</summary>
    public List<string>? StartsWith { get; set; }

    /// <summary>Ends with one of these.</summary>
    public List<string>? EndsWith { get; set; }

    /// <summary>Equal to none of these.</summary>
    public List<string>? NotEquals { get; set; }

    /// <summary>Begins with none of these.</summary>
    public List<string>? NotStartsWith { get; set; }

    /// <summary>Ends with none of these.</summary>
    public List<string>? NotEndsWith { get; set; }
}
