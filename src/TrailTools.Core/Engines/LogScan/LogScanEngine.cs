using TrailTools.Diagnostics;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>Answers questions by reading log files.</summary>
internal sealed class LogScanEngine(ILogStore store, LogReadLimits limits) : ITrailEngine
{
    /// <inheritdoc/>
    public IAsyncEnumerable<TrailEvent> SearchAsync(TrailQuery query, SearchSummary summary, ITrailLog log, CancellationToken stop)
        => Background.RunAsync(inner => Search(query, summary, log, inner), stop);

    /// <inheritdoc/>
    public Task CountAsync(TrailQuery query, Action<TrailRecord> count, SearchSummary summary, ITrailLog log, CancellationToken stop)
        => Task.Run(() => Count(query, count, summary, log, stop), stop);

    private IEnumerable<TrailEvent> Search(TrailQuery query, SearchSummary summary, ITrailLog log, CancellationToken stop)
    {
        using var run = new ScanRun(store, limits, query, summary, log);
        foreach (var found in EventSelection.Select(run.Records(stop).Select(static record => new TrailEvent(record.Detach())), query))
        {
            summary.EventsMatched++;
            yield return found;
        }
    }

    private void Count(TrailQuery query, Action<TrailRecord> count, SearchSummary summary, ITrailLog log, CancellationToken stop)
    {
        using var run = new ScanRun(store, limits, query, summary, log);
        foreach (var record in run.Records(stop))
        {
            summary.EventsMatched++;
            count(record);
        }
    }
}
