using TrailTools.Query.Fields;
using TrailTools.Query.Texts;

namespace TrailTools.Query.Conditions;

/// <summary>A text of a field fits a wildcard pattern.</summary>
/// <param name="Field">The field.</param>
/// <param name="Pattern">The pattern.</param>
/// <param name="IgnoreCase">Whether text compares without case; ordinal either way.</param>
internal sealed record WildcardMatch(Field Field, Wildcard Pattern, bool IgnoreCase = true) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(ConditionVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Field} Like '{Pattern.Pattern}'{(IgnoreCase ? string.Empty : " (case)")}";
}
