using TrailTools.Diagnostics;
using TrailTools.Engines;
using TrailTools.Engines.Matching;
using TrailTools.Query;
using TrailTools.Sql.Store.Manifests;

namespace TrailTools.Sql.Store.Searching;

/// <summary>Answers questions by a store: the same events in the same order as reading the log files that it took in.</summary>
/// <param name="content">What is in the store.</param>
internal sealed class StoreEngine(StoreContent content) : TrailEngine
{
    /// <summary>Its name in summaries.</summary>
    public const string Name = "Store";

    /// <inheritdoc/>
    public override Task<ScanEstimate> EstimateAsync(EventQuestion query, ITrailLog log, CancellationToken stop)
        => Task.Run(() => Estimate(query, log, stop), stop);

    /// <summary>Where it reads, in words.</summary>
    public override string ToString() => $"the store {content.Folder.Path}";

    private ScanEstimate Estimate(EventQuestion query, ITrailLog log, CancellationToken stop)
    {
        using var logs = new PackedLogs(content, new FileNarrower(content, query, log).Find);
        return ScanEstimate.Of(logs.List(ScopeFinder.Find(query), log), stop) with { Engine = Name };
    }

    /// <inheritdoc/>
    protected override IAnswerRun Begin(EventQuestion query, SearchSummary summary, ITrailLog log) => new StoreRun(content, query, summary, log);
}
