using TrailTools.Plans;

namespace TrailTools.Retention.Planning;

/// <summary>What there is to do for a retention, and what it would do.</summary>
/// <param name="Retention">The retention as it will be; planned.</param>
/// <param name="Plan">The steps; none where everything is in place.</param>
/// <param name="Losses">What would be lost, each a sentence: only then somebody is to be asked.</param>
/// <param name="Warnings">What people should know, each a sentence.</param>
internal sealed record RetentionPlan(LogRetention Retention, Plan Plan, IReadOnlyList<string> Losses, IReadOnlyList<string> Warnings);
