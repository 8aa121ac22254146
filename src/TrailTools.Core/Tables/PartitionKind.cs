namespace TrailTools.Tables;

/// <summary>How a table knows the values of a column of its partitions.</summary>
/// <remarks>Amazon Athena User Guide, "Supported types for partition projection".</remarks>
internal enum PartitionKind
{
    /// <summary>They were added one by one: nothing is projected.</summary>
    Catalog,

    /// <summary>They are listed.</summary>
    Enum,

    /// <summary>Whole numbers of a range.</summary>
    Integer,

    /// <summary>Dates of a range.</summary>
    Date,

    /// <summary>Each query has to say the one that it wants.</summary>
    Injected,
}
