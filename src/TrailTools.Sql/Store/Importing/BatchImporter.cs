using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Sql.Scanning;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Sql.Store.Manifests;

namespace TrailTools.Sql.Store.Importing;

/// <summary>Takes batches of log files into a store. A log file is in with all of its events or with none.</summary>
/// <remarks>Folders are written side by side, each on one thread of DuckDB: most have too few events to keep several threads busy.</remarks>
/// <param name="folder">The store.</param>
/// <param name="databases">Write Parquet, each one folder at a time.</param>
/// <param name="logs">Where the log files are.</param>
/// <param name="limits">How much of one file is read at most.</param>
/// <param name="log">Takes what cannot be read.</param>
/// <param name="stop">Ends the reading.</param>
internal sealed class BatchImporter(StoreFolder folder, IReadOnlyList<StoreDatabase> databases, ILogStore logs, LogReadLimits limits, ITrailLog log, CancellationToken stop)
{
    private readonly ConcurrentBag<StoreDatabase> _idle = [.. databases];

    /// <summary>Log files that were left out, since they could not be read whole.</summary>
    public long Skipped { get; private set; }

    /// <summary>Takes in a batch.</summary>
    /// <returns>What the store has of it.</returns>
    public BatchManifest Import(int number, IReadOnlyList<LogFile> files)
    {
        // How a file is now, not how it is when it was read: one that changes meanwhile is told by the next import.
        (TakenLog Log, bool IsKeyed)[] before = [.. files.Select(static file => (TakenLog.Of(file), file.Key is not null))];
        var batch = new BatchFiles(folder, number);
        using var pack = new BatchPack(logs, batch.Pack);
        var skipped = new SkipKeeper(log);
        var stored = Write(batch, pack, files, skipped);
        var manifest = batch.Commit(pack, [.. before.Where(file => !skipped.Has(file.Log.Path))], stored);
        skipped.Tell();
        Skipped += skipped.Count;
        return manifest;
    }

    /// <summary>Writes each folder's events; last those of log files whose names do not tell it, which may make any number of files.</summary>
    private StoredFile[] Write(BatchFiles batch, BatchPack pack, IReadOnlyList<LogFile> files, SkipKeeper skipped)
    {
        var groups = files.GroupBy(static file => file.Key is { } key ? StorePartition.Of(key) : null).OrderBy(static group => group.Key is null).ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = databases.Count, CancellationToken = stop };
        var stored = new IReadOnlyList<StoredFile>[groups.Length];
        try
        {
            Parallel.For(0, groups.Length, options, index => stored[index] = Whole(batch, pack, index, groups[index], skipped));
        }
        catch (AggregateException error)
        {
            stop.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(error.InnerExceptions[0]);
        }

        return [.. stored.SelectMany(static one => one)];
    }

    /// <summary>Writes log files until all that are written were read whole: that one is not is known when its first events are written already.</summary>
    private IReadOnlyList<StoredFile> Whole(BatchFiles batch, BatchPack pack, int index, IGrouping<StorePartition?, LogFile> group, SkipKeeper skipped)
    {
        if (!_idle.TryTake(out var database))
            throw new InvalidOperationException("There are more folders at a time than databases.");

        try
        {
            LogFile[] files = [.. group];
            while (files.Length > 0)
            {
                var stored = Write(new PartitionWriter(database, batch, index + 1), pack, group.Key, files, skipped);
                if (!Array.Exists(files, file => skipped.Has(file.Path)))
                    return stored;

                files = [.. files.Where(file => !skipped.Has(file.Path))];
            }

            return [];
        }
        finally
        {
            _idle.Add(database);
        }
    }

    private StoredFile[] Write(PartitionWriter writer, BatchPack pack, StorePartition? partition, IReadOnlyList<LogFile> files, SkipKeeper skipped)
    {
        var table = new LogTable(new BatchLogs(pack, files), limits, new SearchSummary(), skipped, LogScope.DefaultDeliveryMargin, LogTableColumns.WithOrigin, stop);
        return [.. partition is null ? writer.WriteOthers(table) : writer.WriteKeyed(partition, table)];
    }
}
