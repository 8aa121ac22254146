namespace TrailTools.Trails.Checks;

/// <summary>Which management events a trail records.</summary>
[Flags]
internal enum ManagementEvents
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Those that change nothing.</summary>
    Reads = 1,

    /// <summary>Those that change something.</summary>
    Writes = 2,

    /// <summary>All.</summary>
    All = Reads | Writes,
}
