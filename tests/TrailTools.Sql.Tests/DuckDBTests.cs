using DuckDB.NET.Data;

namespace TrailTools.Sql.Tests;

/// <summary>What is built on of DuckDB itself.</summary>
public class DuckDBTests
{
    [Fact]
    public void DuckDB_tells_what_a_query_is_made_of()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT json_serialize_sql($1::VARCHAR)";
        command.Parameters.Add(new DuckDBParameter("select a.b from t where c = 'x'"));

        Assert.Contains("\"BASE_TABLE\"", (string)command.ExecuteScalar()!, StringComparison.Ordinal);
    }
}
