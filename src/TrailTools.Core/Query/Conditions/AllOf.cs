namespace TrailTools.Query.Conditions;

/// <summary>All parts hold; without parts it always holds.</summary>
/// <param name="Parts">The parts.</param>
internal sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(ConditionVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override string ToString() => Parts.Count == 0 ? "always" : $"({string.Join(" and ", Parts)})";
}
