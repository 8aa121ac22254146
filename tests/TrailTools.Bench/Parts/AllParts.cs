using TrailTools.Bench.Probes;

namespace TrailTools.Bench.Parts;

/// <summary>The parts of a comparison.</summary>
internal static class AllParts
{
    private static readonly Part[] Table =
    [
        new("folder", FolderPart.Probes),
        new("duckdb", FolderPart.DuckDbProbes),
        new("tools", FolderPart.ToolProbes),
        new("sql", SqlPart.Probes),
        new("store", StorePart.Probes),
        new("results", static _ => ResultPart.Probes()),
        new("small", static bench => FilePart.Probes(
            bench, "small", $"open and unpack each of {bench.Small.Files.Count:N0} files, {Environment.ProcessorCount} threads", () => Floor.Unpack(bench.Small.Files),
            $"{bench.Small.Files.Count:N0} small files", bench.Small.Folder).Select(static probe => probe with { MaxRounds = 3 })),
        new("lines", static bench => FilePart.Probes(
            bench, "lines", $"read one plain file of {FilePart.Size(bench.Lines)}, 1 thread", () => Floor.Read(bench.Lines),
            $"one JSON Lines file of {FilePart.Size(bench.Lines)}", bench.Lines)),
        new("gzip", static bench => FilePart.Probes(
            bench, "gzip", $"unpack one gzip file of {FilePart.Size(bench.Gzip)}, 1 thread", () => Floor.Unpack(bench.Gzip),
            $"one gzip file of {FilePart.Size(bench.Gzip)}", bench.Gzip)),
        new("bucket", static bench => [.. BucketPart.Probes(bench, "bucket", bench.Bucket, "an ordinary size"), .. BucketPart.Probes(bench, "bucket-small", bench.SmallBucket, "5 events")]),
        new("integrity", IntegrityPart.Probes),
        new("memory", ProcessPart.Memory),
        new("first", ProcessPart.FirstObjects),
        new("import", static _ => [ImportTime.OfNothing("import-nothing"), ImportTime.OfModule("import")]),
    ];

    /// <summary>Those that are asked for.</summary>
    /// <exception cref="ArgumentException">One is unknown.</exception>
    public static IEnumerable<Part> Find(CompareOptions options)
    {
        var names = Table.Select(static part => part.Name);
        var unknown = options.Only.Except(names).ToArray();
        return unknown is []
            ? Table.Where(part => options.Includes(part.Name))
            : throw new ArgumentException($"There is no part {string.Join(", ", unknown)}; there are {string.Join(", ", names)}.");
    }
}
