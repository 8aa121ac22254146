namespace TrailTools.Logs;

/// <summary>What a folder of CloudTrail's layout holds; the folder is named CloudTrail, or CloudTrail- and this.</summary>
internal enum LogKind
{
    /// <summary>Management and data events.</summary>
    Events,

    /// <summary>Insights events.</summary>
    Insight,

    /// <summary>Network activity events.</summary>
    NetworkActivity,

    /// <summary>Aggregations of data events.</summary>
    Aggregated,

    /// <summary>Digests, which hold no events.</summary>
    Digest,
}
