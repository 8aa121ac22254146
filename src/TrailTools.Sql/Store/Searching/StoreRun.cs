using TrailTools.Diagnostics;
using TrailTools.Engines;
using TrailTools.Engines.LogScan;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Query;
using TrailTools.Sql.Store.Manifests;

namespace TrailTools.Sql.Store.Searching;

/// <summary>One search going over a store: its columns tell which log files can hold an answer, and these are read as a search of log files reads them.</summary>
internal sealed class StoreRun : IAnswerRun
{
    /// <summary>What was taken in was not too large then.</summary>
    private static readonly LogReadLimits NoLimits = new(long.MaxValue);

    private readonly PackedLogs _logs;
    private readonly ScanRun _scan;

    /// <summary>A search.</summary>
    /// <param name="content">What is in the store.</param>
    /// <param name="query">The question.</param>
    /// <param name="summary">Counts what is read.</param>
    /// <param name="log">Takes what there is to say.</param>
    public StoreRun(StoreContent content, EventQuestion query, SearchSummary summary, ITrailLog log)
    {
        _logs = new PackedLogs(content, new FileNarrower(content, query, log).Find);
        _scan = new ScanRun(_logs, NoLimits, query, summary, new DamageLog(content.Folder, log));
    }

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<T>> Answers<T>(Func<Func<TrailRecord, T>> makeRead, CancellationToken stop) => _scan.Answers(makeRead, stop);

    /// <inheritdoc/>
    public void Dispose()
    {
        _scan.Dispose();
        _logs.Dispose();
    }
}
