using TrailTools.Diagnostics;
using TrailTools.Logs;

namespace TrailTools.Engines.LogScan;

/// <summary>Tells of a listing that goes on while its files are read: how far both are, and once it is done what there is.</summary>
internal sealed class ListingReport(LogListing listing, SearchSummary summary, ITrailLog log)
{
    private bool _isTold;

    /// <summary>Tells how far listing and reading are.</summary>
    /// <param name="elapsed">Time since the start.</param>
    public void Tell(TimeSpan elapsed)
    {
        var seen = listing.Totals;
        if (seen.IsDone)
            TellOnce(seen);
        log.Progress(new WorkProgress(summary.Files, seen.Files, summary.Bytes, seen.Bytes, seen.IsDone, elapsed));
    }

    /// <summary>Tells what there is, or was seen when the search ended.</summary>
    public void End()
    {
        TellOnce(listing.Totals);
        (summary.Requests, summary.Dollars) = listing.Cost;
    }

    private void TellOnce(LogTotals seen)
    {
        if (_isTold)
            return;

        _isTold = true;
        summary.FilesPruned = seen.Pruned;
        summary.CompleteTo = seen.NewestDelivery - LogScope.UsualDelay;
        log.Verbose(FormattableString.Invariant($"Listed {seen.Files:N0} log files ({seen.Bytes:N0} bytes){(seen.IsDone ? string.Empty : " before the search ended")}; {seen.Pruned:N0} left out by their names."));
        if (seen is { IsDone: true, Files: 0 })
            log.Warning($"No log files in this range and scope{(seen.Pruned > 0 ? $": {seen.Pruned:N0} files are there, and their names say that they hold none of it" : string.Empty)}.{listing.Whereabouts}");
    }
}
