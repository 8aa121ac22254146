using TrailTools.Diagnostics;
using TrailTools.Events;
using TrailTools.Query;

namespace TrailTools.Engines;

/// <summary>Something that answers questions about events.</summary>
internal interface ITrailEngine
{
    /// <summary>The events that are the answer.</summary>
    /// <param name="query">The question.</param>
    /// <param name="summary">Takes what was read and found, complete once the last event was given.</param>
    /// <param name="log">Takes what there is to say on the way.</param>
    /// <param name="stop">Ends the work.</param>
    /// <returns>The events, as they are found.</returns>
    IAsyncEnumerable<TrailEvent> SearchAsync(TrailQuery query, SearchSummary summary, ITrailLog log, CancellationToken stop);

    /// <summary>Hands the records of the events that are the answer to a counter, without making objects of them.</summary>
    /// <param name="query">The question.</param>
    /// <param name="count">Takes each event's record, which is valid only while it does.</param>
    /// <param name="summary">Takes what was read and found.</param>
    /// <param name="log">Takes what there is to say on the way.</param>
    /// <param name="stop">Ends the work.</param>
    /// <returns>A task that ends when all are counted.</returns>
    Task CountAsync(TrailQuery query, Action<TrailRecord> count, SearchSummary summary, ITrailLog log, CancellationToken stop);
}
