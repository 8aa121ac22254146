namespace TrailTools.Aws.CloudTrail.Selectors;

/// <summary>An advanced event selector: an event that passes all its fields is recorded.</summary>
internal sealed class AdvancedEventSelector
{
    /// <summary>What people call it.</summary>
    public string? Name { get; set; }

    /// <summary>The fields.</summary>
    public List<AdvancedFieldSelector>? FieldSelectors { get; set; }
}
