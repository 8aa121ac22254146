using TrailTools.Plans;

namespace TrailTools.Tables.WorkGroups;

/// <summary>What New-TrailWorkGroup would do, and the workgroup as it will be.</summary>
/// <param name="Plan">The steps; none where everything is in place.</param>
/// <param name="WorkGroup">The workgroup once they are done.</param>
/// <param name="Losses">What would be lost, each a sentence: only then somebody is to be asked.</param>
internal sealed record WorkGroupPlan(Plan Plan, TrailWorkGroup WorkGroup, IReadOnlyList<string> Losses);
