using TrailTools.Query.Fields;
using TrailTools.Query.Texts;

namespace TrailTools.Query.Conditions;

/// <summary>A text of a field is an address in a range.</summary>
/// <param name="Field">The field.</param>
/// <param name="Range">The range.</param>
internal sealed record AddressMatch(Field Field, AddressRange Range) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(ConditionVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Field} In {Range}";
}
