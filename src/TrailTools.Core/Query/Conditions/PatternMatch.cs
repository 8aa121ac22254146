using System.Text.RegularExpressions;
using TrailTools.Query.Fields;

namespace TrailTools.Query.Conditions;

/// <summary>A text of a field fits a regular expression.</summary>
/// <param name="Field">The field.</param>
/// <param name="Pattern">The expression, with its options and its time-out.</param>
internal sealed record PatternMatch(Field Field, Regex Pattern) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(ConditionVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Field} Match /{Pattern}/";
}
