using TrailTools.Cloud.Athena;
using TrailTools.Costs;
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
        var (_, found) = await MeasureAsync(query, log, stop).ConfigureAwait(false);
        return found with { Engine = Name, Dollars = target.Prices.AthenaQuery(found.Bytes) };
    }

    /// <summary>A question's query, of one account where the table wants to be told the account; and what reading the same log files on this machine would take.</summary>
    /// <exception cref="TrailException">The question cannot be asked of the table, or its log files not be listed.</exception>
    public async Task<(string Sql, ScanEstimate Found)> MeasureAsync(EventQuestion query, ITrailLog log, CancellationToken stop)
    {
        var sql = new AthenaQuestion(target, query, log).Queries(null)[0].Sql;
        return (sql, await target.EstimateAsync(query, log, stop).ConfigureAwait(false));
    }

    /// <summary>The table.</summary>
    public TableId Table => target.Table.Id;

    /// <summary>What things cost there.</summary>
    public RegionPrices Prices => target.Prices;

    /// <summary>The same table, where a question may read all days.</summary>
    public AthenaEngine AllowingFullScan() => new(target with { AllowFullScan = true }, clock);

    /// <summary>Where it asks, in words.</summary>
    public override string ToString() => $"the table {target.Table.Id} at Athena";

    /// <inheritdoc/>
    protected override IAnswerRun Begin(EventQuestion query, SearchSummary summary, ITrailLog log) => new AthenaRun(target, query, summary, clock ?? TimeProvider.System, log);
}
