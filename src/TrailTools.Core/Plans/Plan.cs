namespace TrailTools.Plans;

/// <summary>What there is to do, as data: shown before it is done, done in its order, taken back from its end. Without steps everything is in place.</summary>
/// <param name="Steps">The steps in their order.</param>
internal sealed record Plan(IReadOnlyList<PlanStep> Steps)
{
    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Steps.Count == 0;

    /// <summary>This plan, and another behind it.</summary>
    public Plan Then(Plan next) => new([.. Steps, .. next.Steps]);
}
