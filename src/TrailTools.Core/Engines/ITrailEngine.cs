using TrailTools.Diagnostics;
using TrailTools.Events;
using TrailTools.Query;

namespace TrailTools.Engines;

/// <summary>Something that answers questions about events.</summary>
internal interface ITrailEngine
{
    /// <summary>The events that are the answer, a few at a time, each few as soon as they are known.</summary>
    /// <param name="query">The question.</param>
    /// <param name="summary">Takes what was read and found, complete once the last event was given.</param>
    /// <param name="log">Takes what there is to say on the way.</param>
    /// <param name="stop">Ends the work.</param>
    /// <returns>The events, as they are found.</returns>
    IAsyncEnumerable<IReadOnlyList<TrailEvent>> SearchAsync(EventQuestion query, SearchSummary summary, ITrailLog log, CancellationToken stop);

    /// <summary>What an answer would take, known before anything is read.</summary>
    /// <param name="query">The question.</param>
    /// <param name="log">Takes what there is to say on the way.</param>
    /// <param name="stop">Ends the work.</param>
    Task<ScanEstimate> EstimateAsync(EventQuestion query, ITrailLog log, CancellationToken stop);

    /// <summary>Hands the events that are the answer to a counter, without making objects of them.</summary>
    /// <typeparam name="T">What the counter takes.</typeparam>
    /// <param name="query">The question.</param>
    /// <param name="read">Reads it, on any thread, from a record that is valid only while it does.</param>
    /// <param name="count">Counts it, on one thread, in the search's order.</param>
    /// <param name="summary">Takes what was read and found.</param>
    /// <param name="log">Takes what there is to say on the way.</param>
    /// <param name="stop">Ends the work.</param>
    /// <returns>A task that ends when all are counted.</returns>
    Task CountAsync<T>(EventQuestion query, Func<TrailRecord, T> read, Action<T> count, SearchSummary summary, ITrailLog log, CancellationToken stop);
}
