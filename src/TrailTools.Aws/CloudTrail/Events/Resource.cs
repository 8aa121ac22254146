namespace TrailTools.Aws.CloudTrail.Events;

/// <summary>What an event acted on.</summary>
internal sealed class Resource
{
    /// <summary>Its type.</summary>
    public string? ResourceType { get; set; }

    /// <summary>Its name.</summary>
    public string? ResourceName { get; set; }
}
