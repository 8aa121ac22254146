using TrailTools.Diagnostics;
using TrailTools.Engines;
using TrailTools.Logs;
using TrailTools.Sql;

namespace TrailTools.Stores;

/// <summary>A folder that holds the events of log files in a form made for many questions.</summary>
internal interface IEventStore
{
    /// <summary>What is in it.</summary>
    /// <exception cref="TrailException">It is no store, or one that this version cannot read.</exception>
    LogStore Describe();

    /// <summary>What answers questions about its events, in the same way as reading their log files does.</summary>
    /// <exception cref="TrailException">It is no store, or one that this version cannot read.</exception>
    ITrailEngine OpenEngine();

    /// <summary>What answers queries in SQL over its events.</summary>
    /// <param name="space">What a query may take.</param>
    /// <exception cref="TrailException">It is no store, or one that this version cannot read.</exception>
    ISqlEngine OpenSql(SqlSpace space);

    /// <summary>Takes in the events of log files that are not in it yet; the store is made where there is none.</summary>
    /// <param name="logs">Where the log files are.</param>
    /// <param name="request">Which of them.</param>
    /// <param name="log">Takes what cannot be taken in.</param>
    /// <param name="stop">Ends it; what was taken in whole by then stays.</param>
    /// <returns>What is in the store then.</returns>
    /// <exception cref="TrailException">It is no store, or somebody else writes to it.</exception>
    Task<LogStore> ImportAsync(ILogStore logs, ImportRequest request, ITrailLog log, CancellationToken stop);

    /// <summary>What taking in would read; nothing is changed.</summary>
    /// <param name="logs">Where the log files are.</param>
    /// <param name="request">Which of them.</param>
    /// <param name="log">Takes what cannot be listed.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="TrailException">It is no store.</exception>
    Task<ScanEstimate> EstimateAsync(ILogStore logs, ImportRequest request, ITrailLog log, CancellationToken stop);
}
