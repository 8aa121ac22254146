using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Listing;

/// <summary>A line of a listing: a key with its versions, or a common prefix, which has none.</summary>
/// <param name="Name">The key or the prefix.</param>
/// <param name="Versions">The versions, the newest first.</param>
internal sealed record ListEntry(string Name, IReadOnlyList<ObjectVersion> Versions)
{
    /// <summary>Whether it stands for all keys that begin so.</summary>
    public bool IsPrefix => Versions.Count == 0;
}
