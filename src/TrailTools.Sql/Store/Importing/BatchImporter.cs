using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Sql.Scanning;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Sql.Store.Manifests;

namespace TrailTools.Sql.Store.Importing;

/// <summary>Takes batches of log files into a store. A log file is in with all of its events or with none.</summary>
/// <param name="folder">The store.</param>
/// <param name="database">Writes Parquet.</param>
/// <param name="logs">Where the log files are.</param>
/// <param name="limits">How much of one file is read at most.</param>
/// <param name="log">Takes what cannot be read.</param>
/// <param name="stop">Ends the reading.</param>
internal sealed class BatchImporter(StoreFolder folder, StoreDatabase database, ILogStore logs, LogReadLimits limits, ITrailLog log, CancellationToken stop)
{
    /// <summary>Log files that were left out, since they could not be read whole.</summary>
    public long Skipped { get; private set; }

    /// <summary>Takes in a batch.</summary>
    /// <returns>What the store has of it.</returns>
    public BatchManifest Import(int number, IReadOnlyList<LogFile> files)
    {
        // How a file is now, not how it is when it was read: one that changes meanwhile is told by the next import.
        TakenLog[] before = [.. files.Select(TakenLog.Of)];
        var batch = new BatchFiles(folder, number);
        var skipped = new SkipKeeper(log);
        var writer = new PartitionWriter(database, batch);
        var stored = files.GroupBy(static file => file.Key is { } key ? StorePartition.Of(key) : null).SelectMany(group => Whole(writer, group.Key, [.. group], skipped)).ToArray();

        var manifest = batch.Commit([.. before.Where(file => !skipped.Has(file.Path))], stored);
        foreach (var file in files)
            logs.Close(file);
        skipped.Tell();
        Skipped += skipped.Count;
        return manifest;
    }

    /// <summary>Writes log files until all that are written were read whole: that one is not is known when its first events are written already.</summary>
    private IReadOnlyList<StoredFile> Whole(PartitionWriter writer, StorePartition? partition, LogFile[] files, SkipKeeper skipped)
    {
        while (files.Length > 0)
        {
            var known = skipped.Count;
            var table = new LogTable(new BatchLogs(logs, files), limits, new SearchSummary(), skipped, LogScope.DefaultDeliveryMargin, LogTableColumns.WithOrigin, stop);
            StoredFile[] stored = [.. partition is null ? writer.WriteOthers(table) : writer.WriteKeyed(partition, table)];
            if (skipped.Count == known)
                return stored;

            files = [.. files.Where(file => !skipped.Has(file.Path))];
        }

        return [];
    }
}
