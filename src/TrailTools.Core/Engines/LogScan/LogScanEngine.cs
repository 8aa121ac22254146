using TrailTools.Diagnostics;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>Answers questions by reading log files.</summary>
internal sealed class LogScanEngine(ILogStore store, LogReadLimits limits) : ITrailEngine
{
    /// <inheritdoc/>
    public IAsyncEnumerable<IReadOnlyList<TrailEvent>> SearchAsync(TrailQuery query, SearchSummary summary, ITrailLog log, CancellationToken stop)
        => Background.RunAsync(inner => Search(query, summary, log, inner), stop);

    /// <inheritdoc/>
    public Task CountAsync<T>(TrailQuery query, Func<TrailRecord, T> read, Action<T> count, SearchSummary summary, ITrailLog log, CancellationToken stop)
        => Task.Run(() => Count(query, read, count, summary, log, stop), stop);

    private static Func<TrailRecord, TrailEvent> MakeEvents(TextPool texts)
    {
        var memory = new RecordMemory(texts);
        return record => new TrailEvent(record.Detach(memory));
    }

    private IEnumerable<IReadOnlyList<TrailEvent>> Search(TrailQuery query, SearchSummary summary, ITrailLog log, CancellationToken stop)
    {
        using var run = new ScanRun(store, limits, query, summary, log);
        var texts = new TextPool();
        foreach (var found in EventSelection.Select(run.Answers(() => MakeEvents(texts), stop), query))
        {
            summary.EventsMatched += found.Count;
            yield return found;
        }
    }

    private void Count<T>(TrailQuery query, Func<TrailRecord, T> read, Action<T> count, SearchSummary summary, ITrailLog log, CancellationToken stop)
    {
        using var run = new ScanRun(store, limits, query, summary, log);
        foreach (var batch in run.Answers(() => read, stop))
        {
            summary.EventsMatched += batch.Count;
            foreach (var one in batch)
                count(one);
        }
    }
}
