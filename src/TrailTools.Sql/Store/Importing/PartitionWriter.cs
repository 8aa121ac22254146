using TrailTools.Sql.Queries;
using TrailTools.Sql.Scanning;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Sql.Store.Manifests;
using TrailTools.Sql.Tables;
using TrailTools.Tables;

namespace TrailTools.Sql.Store.Importing;

/// <summary>Writes the events of log files as Parquet files, one for each folder that they belong to, sorted by their times.</summary>
/// <param name="database">Does it.</param>
/// <param name="batch">The batch that the files are of.</param>
/// <param name="first">The number of the first file in the batch.</param>
internal sealed class PartitionWriter(StoreDatabase database, BatchFiles batch, int first)
{
    /// <summary>
    /// Level 1 of zstd takes a quarter less time than the usual 3, and hardly more room. A column with more values than the limit is no
    /// column of few values: to put ids and parameters into a dictionary first takes time and saves nothing.
    /// </summary>
    private const string Format = "FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, DICTIONARY_SIZE_LIMIT 2000";
    private const string Staged = "staged";
    private int _next = first;

    /// <summary>Writes the events of log files that all belong to one folder, by their names.</summary>
    /// <returns>The file; none where there are no events.</returns>
    /// <remarks>All rows that are read are of one file, and are told of while they are, so that it need not be read again for that.</remarks>
    public IEnumerable<StoredFile> WriteKeyed(StorePartition partition, LogTable logs)
    {
        var tally = logs.Tally = new RowTally();
        return Write(partition, Rows(logs), "true", logs, (path, place) => new StoredFile(place, tally.Rows, new FileInfo(path).Length, IsKeyed: true, tally.FirstTime, tally.LastTime, tally.HasUsualTimes, tally.FirstDelivered, tally.LastDelivered));
    }

    /// <summary>Writes the events of log files whose names do not tell where they belong: each event tells it for itself.</summary>
    /// <returns>The files.</returns>
    public IReadOnlyList<StoredFile> WriteOthers(LogTable logs)
    {
        database.Run($"CREATE OR REPLACE TEMP TABLE {Staged} AS SELECT * FROM {Rows(logs)}", () => logs.Failure);
        var partitions = database.Query($"SELECT DISTINCT {string.Join(", ", PartitionColumns.Names)} FROM {Staged}", [], static row => StorePartition.Of(row[0] as string, row[1] as string, row[2] as string)).Distinct().ToArray();
        var known = partitions.Where(static one => one.Day is not null).OrderBy(static one => one.Folder, StringComparer.Ordinal).ToArray();
        var files = known.SelectMany(one => Write(one, Staged, IsOf(one), logs, Describe)).ToList();
        if (known.Length < partitions.Length)
            files.AddRange(Write(StorePartition.Unknown, Staged, $"NOT coalesce({string.Join(" OR ", known.Select(IsOf).Prepend("false"))}, false)", logs, Describe));
        database.Run($"DROP TABLE {Staged}");
        return files;
    }

    private string Rows(LogTable logs) => logs.Bind(database.Connection, new TableMention()).Sql;

    private static string IsOf(StorePartition partition)
        => $"({PartitionColumns.Account} = {SqlText.Literal(partition.Account!)} AND {PartitionColumns.Region} = {SqlText.Literal(partition.Region!)} AND {PartitionColumns.Day} = {SqlText.Literal(partition.DayText!)})";

    private IEnumerable<StoredFile> Write(StorePartition partition, string rows, string condition, LogTable logs, Func<string, string, StoredFile> describe)
    {
        var (path, place) = batch.PlaceOf(partition, _next++);
        database.Run($"COPY (SELECT * FROM {rows} WHERE {condition} ORDER BY eventtime, {LogTableColumns.File}, {LogTableColumns.Position}) TO {SqlText.Literal(path)} ({Format})", () => logs.Failure);
        var file = describe(path, place);
        if (file.Rows > 0)
            return [file];

        File.Delete(path);
        return [];
    }

    private StoredFile Describe(string path, string place) => database.Query(
        $"""
        SELECT count(*), min(eventtime), max(eventtime), coalesce(bool_and(coalesce(regexp_full_match(eventtime, '\d\d\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ'), false)), false),
            min({LogTableColumns.Delivered}), max({LogTableColumns.Delivered})
        FROM read_parquet({SqlText.Literal(path)})
        """, [],
        row => new StoredFile(place, row.GetInt64(0), new FileInfo(path).Length, IsKeyed: false, row[1] as string, row[2] as string, row.GetBoolean(3), TimeOf(row[4]), TimeOf(row[5]))).Single();

    private static DateTimeOffset? TimeOf(object value) => value is DateTime time ? new DateTimeOffset(time, TimeSpan.Zero) : null;
}
