using TrailTools.Query.Fields;

namespace TrailTools.Query.Conditions;

/// <summary>A field is there and PowerShell would call it true: not empty, not false, not 0.</summary>
/// <param name="Field">The field.</param>
internal sealed record Truthiness(Field Field) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(ConditionVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Field} IsTrue";
}
