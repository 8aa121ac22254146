using TrailTools.Plans;

namespace TrailTools.Tables.Results;

/// <summary>Where queries put their results.</summary>
/// <param name="WorkGroup">The workgroup; null for the primary one.</param>
/// <param name="Location">The place to name with each query; null where the workgroup has one, or keeps results itself.</param>
/// <param name="Plan">What makes the place; without steps it is there.</param>
internal sealed record QueryOutput(string? WorkGroup, string? Location, Plan Plan);
