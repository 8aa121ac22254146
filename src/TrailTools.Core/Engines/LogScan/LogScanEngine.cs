using System.Diagnostics;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>Answers questions by reading log files.</summary>
internal sealed class LogScanEngine(ILogStore store, LogReadLimits limits) : ITrailEngine
{
    /// <inheritdoc/>
    public IAsyncEnumerable<TrailEvent> SearchAsync(TrailQuery query, SearchSummary summary, ITrailLog log, CancellationToken stop)
        => Background.RunAsync(inner => Search(query, summary, log, inner), stop);

    private IEnumerable<TrailEvent> Search(TrailQuery query, SearchSummary summary, ITrailLog log, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        summary.Engine = "LogScan";
        var counting = new SkipCounter(log);
        var listing = store.List(ScopeFinder.Find(query), counting, stop);
        Announce(listing, query, summary, log);
        var matching = WithoutDuplicates(Scan(listing, query, summary, counting, clock, stop), query, summary, log);
        try
        {
            foreach (var found in EventSelection.Select(matching, query))
            {
                summary.EventsMatched++;
                yield return found;
            }
        }
        finally
        {
            summary.Skipped = counting.Count;
            summary.Elapsed = clock.Elapsed;
        }

        if (summary.EventsWithoutTime > 0)
            log.Warning($"{summary.EventsWithoutTime} event(s) have no readable eventTime and were left out by the time range.");
    }

    private static void Announce(LogListing listing, TrailQuery query, SearchSummary summary, ITrailLog log)
    {
        summary.FilesPruned = listing.Pruned;
        summary.CompleteTo = listing.NewestDelivery - LogScope.UsualDelay;
        log.Verbose($"Question: {query.Condition}, time {query.Time}.");
        log.Verbose(FormattableString.Invariant($"Reading {listing.Files.Count:N0} log files ({listing.Bytes:N0} bytes); {listing.Pruned:N0} left out by their names."));
        if (listing.Files.Count == 0)
            log.Warning($"No log files in this range and scope{(listing.Pruned > 0 ? $": {listing.Pruned:N0} files are there, and their names say that they hold none of it" : string.Empty)}.");
    }

    private IEnumerable<TrailEvent> Scan(LogListing listing, TrailQuery query, SearchSummary summary, ITrailLog log, Stopwatch clock, CancellationToken stop)
    {
        var scan = new FileScan(store, query, limits, log);
        foreach (var file in listing.Files)
        {
            foreach (var found in scan.Read(file, summary, stop))
                yield return found;
            log.Progress(new WorkProgress(summary.Files, listing.Files.Count, summary.Bytes, listing.Bytes, clock.Elapsed));
        }
    }

    private static IEnumerable<TrailEvent> WithoutDuplicates(IEnumerable<TrailEvent> found, TrailQuery query, SearchSummary summary, ITrailLog log)
    {
        var given = query.IncludeDuplicate ? null : new DuplicateFilter(log);
        foreach (var one in found)
        {
            if (given is null || given.IsNew(one.Record))
                yield return one;
            else
                summary.Duplicates++;
        }
    }
}
