using TrailTools.Diagnostics;
using TrailTools.Engines;
using TrailTools.Sql.Tables;

namespace TrailTools.Sql.Sessions;

/// <summary>Answers queries on this machine.</summary>
/// <param name="open">Makes the logs' table for one query.</param>
/// <param name="space">What a query may take.</param>
internal sealed class SqlEngine(Func<SqlQuestion, SearchSummary, ITrailLog, CancellationToken, ISqlTable> open, SqlSpace space) : ISqlEngine
{
    /// <summary>Rows are handed on a few at a time.</summary>
    private const int RowsAtOnce = 256;

    /// <inheritdoc/>
    public IAsyncEnumerable<IReadOnlyList<SqlRow>> QueryAsync(SqlQuestion question, SearchSummary summary, ITrailLog log, CancellationToken stop)
        => Background.RunAsync(inner => Query(question, summary, log, inner), stop);

    /// <inheritdoc/>
    public Task<ScanEstimate> EstimateAsync(SqlQuestion question, ITrailLog log, CancellationToken stop)
        => Task.Run(() => Estimate(question, log, stop), stop);

    private IEnumerable<IReadOnlyList<SqlRow>> Query(SqlQuestion question, SearchSummary summary, ITrailLog log, CancellationToken stop)
    {
        using var run = Open(question, summary, log, stop);
        foreach (var rows in run.Rows(stop).Chunk(RowsAtOnce))
            yield return rows;
    }

    private ScanEstimate Estimate(SqlQuestion question, ITrailLog log, CancellationToken stop)
    {
        using var run = Open(question, new SearchSummary(), log, stop);
        return run.Mentions().Select(static mention => mention.Table.Estimate(mention.Mention)).Aggregate(new ScanEstimate(ScanEstimate.Sql, 0, 0, 0, 0, 0), static (sum, one) => sum.Plus(one));
    }

    private SqlRun Open(SqlQuestion question, SearchSummary summary, ITrailLog log, CancellationToken stop)
        => new(question.Text, new LogCatalog(question.TableName, open(question, summary, log, stop)), space, log);
}
