namespace TrailTools.Aws.Athena.WorkGroups;

/// <summary>What a list tells of a workgroup.</summary>
internal sealed class WorkGroupSummary
{
    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>ENABLED or DISABLED.</summary>
    public string? State { get; set; }
}
