using TrailTools.Plans;

namespace TrailTools.Tables.Results;

/// <summary>What there is to do for a place for results, and what it would do.</summary>
/// <param name="Plan">The steps; none where everything is in place.</param>
/// <param name="Losses">What would be lost, each a sentence.</param>
internal sealed record ResultPlan(Plan Plan, IReadOnlyList<string> Losses);
