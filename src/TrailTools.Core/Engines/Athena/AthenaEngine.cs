using TrailTools.Diagnostics;
using TrailTools.Engines.Sorting;
using TrailTools.Query;

namespace TrailTools.Engines.Athena;

/// <summary>Answers questions by a table at Athena: the same events as the log files under it, as far as the table has columns for them.</summary>
/// <param name="target">The table, and how it is asked.</param>
/// <param name="clock">Tells the time; the system's if not given.</param>
/// <param name="space">What sorting may take; the usual if not given.</param>
internal sealed class AthenaEngine(AthenaTarget target, TimeProvider? clock = null, SortSpace? space = null) : TrailEngine(space)
{
    /// <summary>The engine's name.</summary>
    public const string Name = "Athena";

    /// <inheritdoc/>
    public override async Task<ScanEstimate> EstimateAsync(EventQuestion query, ITrailLog log, CancellationToken stop)
    {
        _ = new AthenaQuestion(target, query, log).Queries(null);
        return await target.EstimateAsync(query, log, stop).ConfigureAwait(false);
    }

    /// <summary>Where it asks, in words.</summary>
    public override string ToString() => $"the table {target.Table.Id} at Athena";

    /// <inheritdoc/>
    protected override IAnswerRun Begin(EventQuestion query, SearchSummary summary, ITrailLog log) => new AthenaRun(target, query, summary, clock ?? TimeProvider.System, log);
}
