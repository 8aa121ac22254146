namespace TrailTools.Cloud.Trails;

/// <summary>Which events a trail records: basic selectors or advanced ones, never both.</summary>
/// <param name="Basic">Basic selectors.</param>
/// <param name="Advanced">Advanced selectors.</param>
internal sealed record TrailSelectors(IReadOnlyList<BasicSelector> Basic, IReadOnlyList<AdvancedSelector> Advanced);
