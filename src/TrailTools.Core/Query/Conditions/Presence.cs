using TrailTools.Query.Fields;

namespace TrailTools.Query.Conditions;

/// <summary>A field is there: neither missing nor null.</summary>
/// <param name="Field">The field.</param>
internal sealed record Presence(Field Field) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(ConditionVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Field} Exists";
}
