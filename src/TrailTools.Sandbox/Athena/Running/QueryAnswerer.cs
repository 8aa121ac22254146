using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.Athena.Engine;
using TrailTools.Sandbox.Athena.Executions;
using TrailTools.Sandbox.Athena.Results;
using TrailTools.Sandbox.Athena.Sources;
using TrailTools.Sandbox.Athena.Statements;
using TrailTools.Sandbox.S3.Storage;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.Athena.Running;

/// <summary>Answers a query or does a statement, and writes what comes of it.</summary>
internal sealed class QueryAnswerer(DataCatalog catalog, BucketStore buckets, ResultKeeper results, QueryGate gate, SandboxClock clock)
{
    /// <summary>Answers one.</summary>
    /// <returns>The columns of its result.</returns>
    /// <exception cref="QueryException">It cannot be answered.</exception>
    public async Task<IReadOnlyList<AnswerColumn>> AnswerAsync(QueryExecution execution, ScanMeter meter, CancellationToken stop)
    {
        var sql = ParameterText.Put(execution.Sql, execution.Parameters);
        results.Check(execution);
        if (StatementReader.Read(sql) is not { } statement)
            return await QueryAsync(execution, sql, meter, stop).ConfigureAwait(false);

        await gate.PassAsync(QueryExecution.Running, stop).ConfigureAwait(false);
        var answer = statement.Run(new StatementPlace(catalog, execution.Home, DatabaseOf(execution), clock.Now));
        using var draft = results.Begin(execution);
        foreach (var line in answer.Lines)
            draft.WriteLine(line);
        draft.Keep(answer.Columns);
        return answer.Columns;
    }

    private static string DatabaseOf(QueryExecution execution) => execution.Database ?? CatalogDatabase.Default;

    private async Task<IReadOnlyList<AnswerColumn>> QueryAsync(QueryExecution execution, string sql, ScanMeter meter, CancellationToken stop)
    {
        var query = new EngineQuery(sql, DatabaseOf(execution), (database, table) => Find(execution, database, table, meter), database => catalog.Find(execution.Home, database) is not null);
        using var answer = EngineLoader.Engine.Open(query, stop);
        using var draft = results.Begin(execution);
        try
        {
            draft.WriteRow([.. answer.Columns.Select(static column => column.Name)]);
            var isFirst = true;
            foreach (var row in answer.Rows)
            {
                draft.WriteRow(row);
                if (isFirst)
                    await gate.PassAsync(QueryExecution.Running, stop).ConfigureAwait(false);
                isFirst = false;
                stop.ThrowIfCancellationRequested();
            }

            if (isFirst)
                await gate.PassAsync(QueryExecution.Running, stop).ConfigureAwait(false);
        }
        catch (Exception error) when (error is OperationCanceledException or ScanLimitException)
        {
            // What was written of a query that is stopped stays where it is.
            draft.Keep(answer.Columns);
            throw;
        }

        draft.Keep(answer.Columns);
        return answer.Columns;
    }

    private BucketSource? Find(QueryExecution execution, string database, string table, ScanMeter meter)
        => catalog.Find(execution.Home, database, table) is { } found ? new BucketSource(found, buckets, execution.Home.AccountId, clock.Now, meter) : null;
}
