using TrailTools.Plans;

namespace TrailTools.Trails.Planning;

/// <summary>What New-AuditTrail would do, and the trail as it will be.</summary>
/// <param name="Plan">The steps; none where everything is in place.</param>
/// <param name="Trail">The trail once they are done.</param>
/// <param name="Warnings">What people should know of, though it is not changed.</param>
internal sealed record TrailPlan(Plan Plan, AuditTrail Trail, IReadOnlyList<string> Warnings);
