namespace TrailTools.Cloud.Buckets;

/// <summary>A page of versions.</summary>
/// <param name="Versions">Versions and delete markers.</param>
/// <param name="NextKey">Where the next page begins; null behind the last.</param>
/// <param name="NextVersionId">The version of that key.</param>
internal sealed record VersionPage(IReadOnlyList<ObjectVersion> Versions, string? NextKey, string? NextVersionId);
