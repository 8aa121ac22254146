namespace TrailTools.Cloud.Buckets;

/// <summary>A page of a listing.</summary>
/// <param name="Objects">The objects.</param>
/// <param name="Prefixes">The common prefixes, each with its delimiter at the end.</param>
/// <param name="NextToken">Where the next page begins; null behind the last.</param>
internal sealed record ObjectPage(IReadOnlyList<ListedObject> Objects, IReadOnlyList<string> Prefixes, string? NextToken);
