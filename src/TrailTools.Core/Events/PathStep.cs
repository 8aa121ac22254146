namespace TrailTools.Events;

/// <summary>One step of a way through JSON: a name, or a place in an array.</summary>
/// <param name="Name">The name; null for a place.</param>
/// <param name="Place">The place in an array, from 0.</param>
internal readonly record struct PathStep(string? Name, int Place = 0);
