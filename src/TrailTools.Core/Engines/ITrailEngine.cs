using TrailTools.Diagnostics;
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
}
