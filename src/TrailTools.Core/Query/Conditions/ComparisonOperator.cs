namespace TrailTools.Query.Conditions;

/// <summary>How a value compares with an operand.</summary>
internal enum ComparisonOperator
{
    /// <summary>They are equal.</summary>
    Equal,

    /// <summary>The value is less: numbers and moments only.</summary>
    Less,

    /// <summary>The value is less or equal: numbers and moments only.</summary>
    LessOrEqual,

    /// <summary>The value is greater: numbers and moments only.</summary>
    Greater,

    /// <summary>The value is greater or equal: numbers and moments only.</summary>
    GreaterOrEqual,
}
