namespace TrailTools.Cloud.Trails;

/// <summary>An advanced event selector: an event that passes all its fields is recorded.</summary>
/// <param name="Name">What people call it; null for nothing.</param>
/// <param name="Fields">The fields.</param>
internal sealed record AdvancedSelector(string? Name, IReadOnlyList<SelectorField> Fields);
