using DuckDB.NET.Data;
using TrailTools.Diagnostics;
using TrailTools.Sandbox.Athena.Engine;
using TrailTools.Sandbox.Sql.Errors;
using TrailTools.Sql;
using TrailTools.Sql.Dialect;
using TrailTools.Sql.Queries;
using TrailTools.Sql.Sessions;

namespace TrailTools.Sandbox.Sql;

/// <summary>Answers Athena's queries by TrailTools' SQL engine: what runs here is what runs on this machine without Athena.</summary>
internal sealed class QueryEngine : IQueryEngine
{
    /// <summary>A rehearsal may take this much of the machine.</summary>
    private static readonly SqlSpace Space = new() { Memory = 1L << 30, Threads = 2 };

    /// <inheritdoc/>
    public void Check(string sql)
    {
        var words = new AthenaWords(sql);
        var translation = words.Guard(() => AthenaDialect.Translate(sql, []));
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        words.Translated(translation).Guard(() => SqlTree.Parse(connection, translation.Text));
    }

    /// <inheritdoc/>
    public IQueryAnswer Open(EngineQuery query, CancellationToken stop)
    {
        var words = new AthenaWords(query.Sql);
        var translation = words.Guard(() => AthenaDialect.Translate(query.Sql, []));
        var database = new LocalDatabase(Space, NullTrailLog.Instance);
        try
        {
            AthenaDialect.Install(database.Connection, translation);
            return new QueryRun(query, translation, database, words.Translated(translation)).Begin(stop);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
