namespace TrailTools.Sql.Pruning;

/// <summary>How a column is compared.</summary>
internal enum ColumnTestKind
{
    /// <summary>It is the same as one of several.</summary>
    Equal,

    /// <summary>It fits a pattern of LIKE.</summary>
    Like,

    /// <summary>It has a value.</summary>
    Present,

    /// <summary>It is not more.</summary>
    AtMost,

    /// <summary>It is less.</summary>
    Less,

    /// <summary>It is not less.</summary>
    AtLeast,

    /// <summary>It is more.</summary>
    More,
}
