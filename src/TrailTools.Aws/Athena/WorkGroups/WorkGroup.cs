namespace TrailTools.Aws.Athena.WorkGroups;

/// <summary>A workgroup.</summary>
internal sealed class WorkGroup
{
    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>ENABLED or DISABLED.</summary>
    public string? State { get; set; }

    /// <summary>Its settings.</summary>
    public WorkGroupConfiguration? Configuration { get; set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime? CreationTime { get; set; }
}
