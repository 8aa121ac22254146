using DuckDB.NET.Data;
using TrailTools.Sql.Dialect;

namespace TrailTools.Sql.Tests.Dialect;

/// <summary>A database in memory, which gets the functions of each query of Athena.</summary>
internal sealed class AthenaDatabase : IDisposable
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    public AthenaDatabase()
    {
        _connection.Open();
        Run("SET TimeZone = 'UTC'");
    }

    /// <summary>Columns that hold JSON, in the tests' tables.</summary>
    public static IReadOnlyCollection<string> JsonColumns { get; } = ["requestparameters", "responseelements", "additionaleventdata"];

    /// <summary>Runs SQL of DuckDB.</summary>
    public void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query of Athena: the cells' texts with bars between, of all rows with semicolons.</summary>
    public string Rows(string sql) => RowsOf(Translate(sql));

    /// <summary>The same of a query of DuckDB.</summary>
    public string RowsOf(string sql) => string.Join("; ", Read($"SELECT COLUMNS(*)::VARCHAR FROM ({sql})", static reader => string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "NULL" : reader.GetString(i)))));

    /// <summary>The names of a query's columns, which is bound and yields nothing.</summary>
    public IReadOnlyList<string> Columns(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = Translate(sql);
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private string Translate(string sql)
    {
        var query = AthenaDialect.Translate(sql, JsonColumns);
        AthenaDialect.Install(_connection, query);
        return query.Text;
    }

    private List<T> Read<T>(string sql, Func<DuckDBDataReader, T> row)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }
}
