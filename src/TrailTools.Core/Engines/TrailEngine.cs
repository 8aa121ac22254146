using TrailTools.Diagnostics;
using TrailTools.Engines.Sorting;
using TrailTools.Events;
using TrailTools.Query;

namespace TrailTools.Engines;

/// <summary>The base of engines that come to events one after another: selects and orders them, each engine in the same way.</summary>
/// <param name="space">What sorting may take; the usual if not given.</param>
internal abstract class TrailEngine(SortSpace? space = null) : ITrailEngine
{
    private readonly SortSpace _space = space ?? new();

    /// <inheritdoc/>
    public IAsyncEnumerable<IReadOnlyList<TrailEvent>> SearchAsync(EventQuestion query, SearchSummary summary, ITrailLog log, CancellationToken stop)
        => Background.RunAsync(inner => Search(query, summary, log, inner), stop);

    /// <inheritdoc/>
    public Task CountAsync<T>(EventQuestion query, Func<TrailRecord, T> read, Action<T> count, SearchSummary summary, ITrailLog log, CancellationToken stop)
        => Task.Run(() => Count(query, read, count, summary, log, stop), stop);

    /// <inheritdoc/>
    public abstract Task<ScanEstimate> EstimateAsync(EventQuestion query, ITrailLog log, CancellationToken stop);

    /// <summary>Begins to answer a question.</summary>
    protected abstract IAnswerRun Begin(EventQuestion query, SearchSummary summary, ITrailLog log);

    private IEnumerable<IReadOnlyList<TrailEvent>> Search(EventQuestion query, SearchSummary summary, ITrailLog log, CancellationToken stop)
    {
        using var run = Begin(query, summary, log);
        foreach (var found in new EventSelection(run, query, _space, log).Select(stop))
        {
            summary.EventsMatched += found.Count;
            yield return found;
        }
    }

    private void Count<T>(EventQuestion query, Func<TrailRecord, T> read, Action<T> count, SearchSummary summary, ITrailLog log, CancellationToken stop)
    {
        using var run = Begin(query, summary, log);
        foreach (var batch in run.Answers(() => read, stop))
        {
            summary.EventsMatched += batch.Count;
            foreach (var one in batch)
                count(one);
        }
    }
}
