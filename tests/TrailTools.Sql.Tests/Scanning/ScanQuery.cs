using DuckDB.NET.Data;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Sql.Scanning;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Sql.Tables;

namespace TrailTools.Sql.Tests.Scanning;

/// <summary>Runs queries over log files; in their texts, <c>logs</c> stands for a mention of them.</summary>
internal sealed class ScanQuery(ILogStore store) : IDisposable
{
    private readonly DuckDBConnection _connection = Open();

    public LogReadLimits Limits { get; init; } = new();

    public CancellationToken Stop { get; init; } = TestContext.Current.CancellationToken;

    public ITrailLog Log { get; init; } = NullTrailLog.Instance;

    public SearchSummary Summary { get; } = new();

    /// <summary>The table of the last query.</summary>
    public LogTable? Table { get; private set; }

    /// <summary>The connection.</summary>
    public DuckDBConnection Connection => _connection;

    /// <summary>The rows of a query.</summary>
    public List<object?[]> Rows(string sql, TableMention? mention = null)
    {
        using var command = Command(sql, mention);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))]);
        return rows;
    }

    /// <summary>The one value of a query.</summary>
    public object? Value(string sql, TableMention? mention = null) => Assert.Single(Assert.Single(Rows(sql, mention)));

    /// <summary>A query that can be run.</summary>
    public DuckDBCommand Command(string sql, TableMention? mention = null)
    {
        var table = Table = new LogTable(store, Limits, Summary, Log, LogScope.DefaultDeliveryMargin, LogTableColumns.WithOrigin, Stop);
        var command = _connection.CreateCommand();
        command.CommandText = System.Text.RegularExpressions.Regex.Replace(sql, @"\blogs\b", _ => table.Bind(_connection, mention ?? new TableMention()).Sql);
        return command;
    }

    public void Dispose() => _connection.Dispose();

    private static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }
}
