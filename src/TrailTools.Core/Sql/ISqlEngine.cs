using TrailTools.Diagnostics;

namespace TrailTools.Sql;

/// <summary>Answers queries in SQL over the logs that it was opened for.</summary>
internal interface ISqlEngine
{
    /// <summary>The rows of the answer, a few at a time, as they come; whoever leaves early ends the query.</summary>
    /// <param name="question">The query.</param>
    /// <param name="summary">Takes what was read.</param>
    /// <param name="log">Takes what there is to say.</param>
    /// <param name="stop">Ends the query.</param>
    /// <exception cref="TrailException">It cannot be answered.</exception>
    IAsyncEnumerable<IReadOnlyList<SqlRow>> QueryAsync(SqlQuestion question, SearchSummary summary, ITrailLog log, CancellationToken stop);

    /// <summary>What answering would read: the query is read, and its tables' files are listed, no more.</summary>
    /// <param name="question">The query.</param>
    /// <param name="log">Takes what cannot be listed.</param>
    /// <param name="stop">Ends the listing.</param>
    /// <exception cref="TrailException">It cannot be answered.</exception>
    Task<ScanEstimate> EstimateAsync(SqlQuestion question, ITrailLog log, CancellationToken stop);
}
