namespace TrailTools.Cloud.Buckets;

/// <summary>A version of an object, or a marker that says that it was deleted.</summary>
/// <param name="Key">The object's key.</param>
/// <param name="VersionId">The version's id; null in a bucket that never kept versions.</param>
internal sealed record ObjectVersion(string Key, string? VersionId);
