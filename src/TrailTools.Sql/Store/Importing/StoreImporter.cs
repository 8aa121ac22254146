using System.Diagnostics;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Sql.Store.Manifests;
using TrailTools.Stores;

namespace TrailTools.Sql.Store.Importing;

/// <summary>Takes log files into a store, batch by batch; the store is made where there is none.</summary>
/// <param name="folder">The store.</param>
/// <param name="logs">Where the log files are.</param>
/// <param name="request">Which of them.</param>
/// <param name="log">Takes what there is to say.</param>
internal sealed class StoreImporter(StoreFolder folder, ILogStore logs, ImportRequest request, ITrailLog log)
{
    /// <summary>Takes them in.</summary>
    /// <param name="stop">Ends it; the batch on its way is lost, those before stay.</param>
    /// <returns>What is in the store then.</returns>
    /// <exception cref="TrailException">StoreLocked, StoreInvalid, StoreNewer, StoreOlder, StoreDamaged, StoreUnusable, StoreFailed; or the listing of the log files fails.</exception>
    public LogStore Import(CancellationToken stop)
    {
        var isStore = StoreInfo.IsStore(folder);
        using var held = StoreLock.Take(folder);
        try
        {
            if (!isStore)
                StoreInfo.Write(folder);
            if (new BatchSweeper(folder).Sweep() is > 0 and var left)
                log.Verbose($"{left} batch(es) of an import that did not come to its end were removed; their log files are taken in now.");
            return Import(StoreContent.Read(folder), stop);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreErrors.Unusable(folder.Path, error);
        }
    }

    /// <summary>What taking in would read; nothing is changed.</summary>
    /// <param name="stop">Ends the listing.</param>
    public async Task<ScanEstimate> EstimateAsync(CancellationToken stop)
    {
        var taken = StoreInfo.IsStore(folder) ? TakenLogs.Read(StoreContent.Read(folder)) : new TakenLogs();
        var choice = new LogChoice(taken, request.Force);
        var estimate = await logs.EstimateAsync(request.Scope with { Wants = choice.Wants }, log, stop).ConfigureAwait(false);
        choice.Tell(log);
        return estimate with { Engine = StoreImport };
    }

    private const string StoreImport = "Import";

    private LogStore Import(StoreContent content, CancellationToken stop)
    {
        var choice = new LogChoice(TakenLogs.Read(content), request.Force);
        using var databases = new DatabasePool(request.Space, space => new StoreDatabase(folder, space, log, stop));
        using var listing = logs.List(request.Scope with { Wants = choice.Wants }, log);
        var importer = new BatchImporter(folder, databases.All, logs, request.Limits, log, stop);
        var (clock, imported, next) = (Stopwatch.StartNew(), new List<BatchManifest>(), content.NextBatch);
        foreach (var batch in LogBatches.Of(listing.Files(stop)))
        {
            stop.ThrowIfCancellationRequested();
            imported.Add(importer.Import(next++, batch));
            var seen = listing.Totals;
            log.Progress(new WorkProgress(imported.Sum(static one => one.LogFiles), seen.Files, imported.Sum(static one => one.LogBytes), seen.Bytes, seen.IsDone, clock.Elapsed));
        }

        choice.Tell(log);
        return new StoreContent(folder, [.. content.Batches, .. imported]).Describe() with
        {
            ImportedFiles = imported.Sum(static one => one.LogFiles),
            ImportedEvents = imported.Sum(static one => one.Files.Sum(static file => file.Rows)),
            SkippedFiles = importer.Skipped + (request.Force ? 0 : choice.Changed),
        };
    }
}
