namespace TrailTools.Parameters.Filter;

/// <summary>What sort of comparison an operator makes.</summary>
internal enum FilterOperatorKind
{
    /// <summary>The same.</summary>
    Equal,

    /// <summary>Less or more.</summary>
    Order,

    /// <summary>Fits a wildcard pattern.</summary>
    Like,

    /// <summary>Fits a regular expression.</summary>
    Match,

    /// <summary>One of a list.</summary>
    In,
}
