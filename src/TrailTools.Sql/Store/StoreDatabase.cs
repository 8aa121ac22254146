using System.Data.Common;
using DuckDB.NET.Data;
using TrailTools.Diagnostics;
using TrailTools.Sql.Sessions;

namespace TrailTools.Sql.Store;

/// <summary>DuckDB as a store uses it: statements that end when the work does, and whose failures say which store it is.</summary>
internal sealed class StoreDatabase : IDisposable
{
    private readonly LocalDatabase _database;
    private readonly StoreFolder _folder;
    private readonly CancellationToken _stop;

    /// <summary>Opens one.</summary>
    /// <param name="folder">The store.</param>
    /// <param name="space">What it may take.</param>
    /// <param name="log">Is told of temporary files that cannot be removed.</param>
    /// <param name="stop">Ends its statements.</param>
    public StoreDatabase(StoreFolder folder, SqlSpace space, ITrailLog log, CancellationToken stop)
        => (_database, _folder, _stop) = (new LocalDatabase(space, log), folder, stop);

    /// <summary>The connection.</summary>
    public DuckDBConnection Connection => _database.Connection;

    /// <summary>Runs a statement.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="failure">What is to blame if it fails, where anything is.</param>
    /// <exception cref="TrailException">It fails.</exception>
    public void Run(string sql, Func<Exception?>? failure = null) => Attempt(() =>
    {
        using var command = Command(sql, []);
        using var cancelling = _stop.Register(command.Cancel);
        return command.ExecuteNonQuery();
    }, failure);

    /// <summary>The rows of a query, each read while it is there.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="parameters">The values of its parameters.</param>
    /// <param name="read">Reads a row.</param>
    /// <exception cref="TrailException">It fails.</exception>
    public IEnumerable<T> Query<T>(string sql, IEnumerable<object> parameters, Func<DbDataReader, T> read)
    {
        using var command = Command(sql, parameters);
        using var cancelling = _stop.Register(command.Cancel);
        using var rows = Attempt(command.ExecuteReader);
        while (Attempt(rows.Read))
            yield return read(rows);
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private DuckDBCommand Command(string sql, IEnumerable<object> parameters)
    {
        var command = Connection.CreateCommand();
        (command.CommandText, command.UseStreamingMode) = (sql, true);
        foreach (var parameter in parameters)
            command.Parameters.Add(new DuckDBParameter(parameter));
        return command;
    }

    private T Attempt<T>(Func<T> step, Func<Exception?>? failure = null)
    {
        try
        {
            return step();
        }
        catch (DuckDBException error)
        {
            _stop.ThrowIfCancellationRequested();
            if (failure?.Invoke() is TrailException reason)
                throw reason;
            throw StoreErrors.Failed(_folder.Path, DuckDBErrors.Read(error).Message, error);
        }
    }
}
