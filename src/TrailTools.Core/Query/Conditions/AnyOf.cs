namespace TrailTools.Query.Conditions;

/// <summary>One part or more holds; without parts it never holds.</summary>
/// <param name="Parts">The parts.</param>
internal sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(ConditionVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override string ToString() => Parts.Count == 0 ? "never" : $"({string.Join(" or ", Parts)})";
}
