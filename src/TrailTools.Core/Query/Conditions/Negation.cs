namespace TrailTools.Query.Conditions;

/// <summary>The part does not hold, as it does not for a missing field.</summary>
/// <param name="Part">The part.</param>
internal sealed record Negation(Condition Part) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(ConditionVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override string ToString() => $"not {Part}";
}
