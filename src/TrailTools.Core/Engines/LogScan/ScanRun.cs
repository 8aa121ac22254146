using System.Diagnostics;
using TrailTools.Diagnostics;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>One question going over the files of a store; its end completes the summary, also when it ends early.</summary>
internal sealed class ScanRun(ILogStore store, LogReadLimits limits, TrailQuery query, SearchSummary summary, ITrailLog log) : IDisposable
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly SkipCounter _log = new(log);

    /// <summary>The records that are an answer, each once, in the search's order; each valid until the next is asked for.</summary>
    public IEnumerable<TrailRecord> Records(CancellationToken stop)
    {
        summary.Engine = "LogScan";
        var listing = store.List(ScopeFinder.Find(query), _log, stop);
        Announce(listing);
        return query.IncludeDuplicate ? Scan(listing, stop) : WithoutDuplicates(Scan(listing, stop));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        summary.Skipped = _log.Count;
        summary.Elapsed = _clock.Elapsed;
        if (summary.EventsWithoutTime > 0)
            log.Warning($"{summary.EventsWithoutTime} event(s) have no readable eventTime and were left out by the time range.");
    }

    private void Announce(LogListing listing)
    {
        summary.FilesPruned = listing.Pruned;
        summary.CompleteTo = listing.NewestDelivery - LogScope.UsualDelay;
        log.Verbose($"Question: {query.Condition}, {query.Time}.");
        log.Verbose(FormattableString.Invariant($"Reading {listing.Files.Count:N0} log files ({listing.Bytes:N0} bytes); {listing.Pruned:N0} left out by their names."));
        if (listing.Files.Count == 0)
            log.Warning($"No log files in this range and scope{(listing.Pruned > 0 ? $": {listing.Pruned:N0} files are there, and their names say that they hold none of it" : string.Empty)}.");
    }

    private IEnumerable<TrailRecord> Scan(LogListing listing, CancellationToken stop)
    {
        var scan = new FileScan(store, query, limits, _log);
        foreach (var file in listing.Files)
        {
            foreach (var record in scan.Read(file, summary, stop))
                yield return record;
            log.Progress(new WorkProgress(summary.Files, listing.Files.Count, summary.Bytes, listing.Bytes, _clock.Elapsed));
        }
    }

    private IEnumerable<TrailRecord> WithoutDuplicates(IEnumerable<TrailRecord> records)
    {
        var given = new DuplicateFilter(log);
        foreach (var record in records)
        {
            if (given.IsNew(record))
                yield return record;
            else
                summary.Duplicates++;
        }
    }
}
