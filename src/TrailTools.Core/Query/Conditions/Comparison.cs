using TrailTools.Query.Fields;

namespace TrailTools.Query.Conditions;

/// <summary>A value of a field compares so with an operand; false where the field is missing or a value of another kind.</summary>
/// <param name="Field">The field.</param>
/// <param name="Operator">How they compare.</param>
/// <param name="Operand">What it is compared with.</param>
/// <param name="IgnoreCase">Whether text compares without case; ordinal either way.</param>
internal sealed record Comparison(Field Field, ComparisonOperator Operator, Operand Operand, bool IgnoreCase = true) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(ConditionVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Field} {Operator} {Operand}{(IgnoreCase ? string.Empty : " (case)")}";
}
