using System.Text.RegularExpressions;

namespace TrailTools.Query.Conditions;

/// <summary>The whole record, as one line of JSON, fits a regular expression.</summary>
/// <param name="Pattern">The expression, with its options and its time-out.</param>
internal sealed record RecordMatch(Regex Pattern) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(ConditionVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override string ToString() => $"Record Match /{Pattern}/";
}
