using TrailTools.Diagnostics;
using TrailTools.Engines.Sorting;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>Answers questions by reading log files.</summary>
/// <param name="store">Where the files are.</param>
/// <param name="limits">How much of one file is read at most.</param>
/// <param name="space">What sorting may take; the usual if not given.</param>
internal sealed class LogScanEngine(ILogStore store, LogReadLimits limits, SortSpace? space = null) : ITrailEngine
{
    private readonly SortSpace _space = space ?? new();

    /// <inheritdoc/>
    public IAsyncEnumerable<IReadOnlyList<TrailEvent>> SearchAsync(TrailQuery query, SearchSummary summary, ITrailLog log, CancellationToken stop)
        => Background.RunAsync(inner => Search(query, summary, log, inner), stop);

    /// <inheritdoc/>
    public Task CountAsync<T>(TrailQuery query, Func<TrailRecord, T> read, Action<T> count, SearchSummary summary, ITrailLog log, CancellationToken stop)
        => Task.Run(() => Count(query, read, count, summary, log, stop), stop);

    private IEnumerable<IReadOnlyList<TrailEvent>> Search(TrailQuery query, SearchSummary summary, ITrailLog log, CancellationToken stop)
    {
        using var run = new ScanRun(store, limits, query, summary, log);
        foreach (var found in new EventSelection(run, query, _space, log).Select(stop))
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
