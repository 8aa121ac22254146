namespace TrailTools;

/// <summary>How a check of a trail ended.</summary>
public enum CheckStatus
{
    /// <summary>It is as it should be.</summary>
    Passed,

    /// <summary>It is not.</summary>
    Failed,

    /// <summary>It could not be seen.</summary>
    Unknown,
}
