namespace TrailTools.Logs.Buckets.Layout;

/// <summary>Where a bucket's logs are.</summary>
/// <param name="Folders">Folders in AWS's layout.</param>
/// <param name="Plain">Where there are none: how the keys of all files begin; null where there are folders, or nothing at all.</param>
/// <param name="Seen">The names of folders that were seen.</param>
internal sealed record FoundLogs(IReadOnlyList<RegionFolder> Folders, string? Plain, IReadOnlyList<string> Seen);
