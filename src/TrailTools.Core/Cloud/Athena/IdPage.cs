namespace TrailTools.Cloud.Athena;

/// <summary>A page of ids.</summary>
/// <param name="Ids">The ids.</param>
/// <param name="Next">Where the next page begins; null behind the last.</param>
internal sealed record IdPage(IReadOnlyList<string> Ids, string? Next);
