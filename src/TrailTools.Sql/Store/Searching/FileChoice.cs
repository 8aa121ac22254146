using TrailTools.Logs;
using TrailTools.Query;
using TrailTools.Sql.Queries;
using TrailTools.Sql.Store.Manifests;

namespace TrailTools.Sql.Store.Searching;

/// <summary>Parquet files of a store that are read together, and the range of times that is asked of their rows.</summary>
/// <param name="folder">The store.</param>
/// <param name="files">The files.</param>
/// <param name="times">The range.</param>
internal sealed class FileChoice(StoreFolder folder, IReadOnlyList<StoredFile> files, TimeTexts times)
{
    /// <summary>The files.</summary>
    public IReadOnlyList<StoredFile> Files => files;

    /// <summary>How many events they have.</summary>
    public long Rows { get; } = files.Sum(static file => file.Rows);

    /// <summary>Their full paths.</summary>
    public IReadOnlyList<string> Paths => [.. files.Select(file => folder.FileOf(file.Path))];

    /// <summary>The files of a store that can hold an answer.</summary>
    public static FileChoice Of(StoreContent content, LogScope scope, TimeRange time)
    {
        var times = new TimeTexts(time);
        return new FileChoice(content.Folder, [.. content.Files.Where(file => file.IsIn(scope) && file.IsIn(times))], times);
    }

    /// <summary>What reading them would take.</summary>
    /// <param name="engine">Who would read them.</param>
    public ScanEstimate Estimate(string engine)
        => new(engine, files.Select(static file => file.Partition!.Folder).Distinct().Count(), files.Count, files.Sum(static file => file.Bytes), 0, 0);

    /// <summary>SQL that stands behind FROM for them. Times are asked for where they are as CloudTrail writes them.</summary>
    public string Sql(string columns) => (Rows: Part(columns, [.. files.Where(static file => file.HasUsualTimes)], Condition), Others: Part(columns, [.. files.Where(static file => !file.HasUsualTimes)], "true")) switch
    {
        ({ } rows, { } others) => $"({rows} UNION ALL {others})",
        var (rows, others) => $"({rows ?? others})",
    };

    /// <summary>Makes sure that the files are there as they were written.</summary>
    /// <exception cref="Diagnostics.TrailException">StoreDamaged: one is not.</exception>
    public void Check()
    {
        foreach (var file in files)
            StoreErrors.CheckFile(folder.FileOf(file.Path), file.Bytes);
    }

    private string Condition => string.Join(" AND ", new[] { "true", Compare(">=", times.From), Compare("<", times.To) }.OfType<string>());

    private static string? Compare(string comparison, string? time) => time is null ? null : $"eventtime {comparison} {SqlText.Literal(time)}";

    private string? Part(string columns, IReadOnlyList<StoredFile> part, string condition)
        => part.Count == 0 ? null : $"SELECT {columns} FROM read_parquet({SqlText.Literal(part.Select(file => (object)folder.FileOf(file.Path)))}, hive_partitioning = false) WHERE {condition}";
}
