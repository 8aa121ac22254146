namespace TrailTools;

/// <summary>How much it matters when a check of a trail fails.</summary>
public enum CheckSeverity
{
    /// <summary>It costs money or comfort.</summary>
    Low,

    /// <summary>Something may be missing or lost one day.</summary>
    Medium,

    /// <summary>Logs can be read, changed or deleted by those who should not.</summary>
    High,

    /// <summary>Nothing is recorded, or it is destroyed.</summary>
    Critical,
}
