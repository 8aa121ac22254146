namespace TrailTools.Sandbox.CloudTrail.Trails;

/// <summary>A tag of a trail.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value; null for none.</param>
internal sealed record TrailTag(string Key, string? Value);
