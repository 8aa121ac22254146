using TrailTools.Diagnostics;
using TrailTools.Engines.Matching;
using TrailTools.Engines.Sorting;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>Answers questions by reading log files.</summary>
/// <param name="store">Where the files are.</param>
/// <param name="limits">How much of one file is read at most.</param>
/// <param name="space">What sorting may take; the usual if not given.</param>
internal sealed class LogScanEngine(ILogStore store, LogReadLimits limits, SortSpace? space = null) : TrailEngine(space)
{
    /// <inheritdoc/>
    public override Task<ScanEstimate> EstimateAsync(EventQuestion query, ITrailLog log, CancellationToken stop) => store.EstimateAsync(ScopeFinder.Find(query), log, stop);

    /// <summary>Where it reads, in words.</summary>
    public override string ToString() => $"log files in {store}";

    /// <inheritdoc/>
    protected override IAnswerRun Begin(EventQuestion query, SearchSummary summary, ITrailLog log) => new ScanRun(store, limits, query, summary, log);
}
