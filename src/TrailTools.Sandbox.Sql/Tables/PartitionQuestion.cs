using System.Text.Json.Nodes;
using DuckDB.NET.Data;
using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sql.Queries;

namespace TrailTools.Sandbox.Sql.Tables;

/// <summary>Asks DuckDB for which partitions a query's conditions hold.</summary>
/// <param name="connection">The connection that the query will run on.</param>
/// <param name="table">The table.</param>
internal sealed class PartitionQuestion(DuckDBConnection connection, CatalogTable table)
{
    /// <summary>No table of a query: its name is never looked up in DuckDB.</summary>
    private const string Partitions = "trail_partitions";

    /// <summary>The numbers of the partitions.</summary>
    /// <param name="partitions">The partitions.</param>
    /// <param name="alias">What the query calls the table.</param>
    /// <param name="conditions">What must hold.</param>
    public IReadOnlyList<int> Ask(IEnumerable<TablePartition> partitions, string alias, IEnumerable<SqlNode> conditions)
    {
        Run($"CREATE OR REPLACE TABLE {Partitions} (number INTEGER, {string.Join(", ", table.PartitionKeys.Select(static key => $"{SqlText.Name(key.Name)} VARCHAR"))})");
        Fill(partitions);
        var question = $"SELECT number FROM (SELECT number, {ColumnTypes.SelectList(table.PartitionKeys)} FROM {Partitions}) AS {SqlText.Name(alias)} WHERE true";
        using var command = connection.CreateCommand();
        command.CommandText = With(question, conditions);
        using var reader = command.ExecuteReader();
        var numbers = new List<int>();
        while (reader.Read())
            numbers.Add(reader.GetInt32(0));
        numbers.Sort();
        Run($"DROP TABLE {Partitions}");
        return numbers;
    }

    private void Fill(IEnumerable<TablePartition> partitions)
    {
        using var appender = connection.CreateAppender(Partitions);
        var number = 0;
        foreach (var partition in partitions)
        {
            var row = appender.CreateRow().AppendValue(number++);
            foreach (var value in partition.Values)
                row.AppendValue(value);
            row.EndRow();
        }
    }

    /// <summary>A question with the conditions of the user's own query, as DuckDB's parser read them.</summary>
    private string With(string question, IEnumerable<SqlNode> conditions)
    {
        var tree = JsonNode.Parse(Scalar("SELECT json_serialize_sql($1::VARCHAR)", question))!;
        tree["statements"]![0]!["node"]!["where_clause"] = new JsonObject
        {
            ["class"] = "CONJUNCTION",
            ["type"] = "CONJUNCTION_AND",
            ["alias"] = "",
            ["children"] = new JsonArray([.. conditions.Select(static condition => JsonNode.Parse(condition.Json.GetRawText()))]),
        };
        return Scalar("SELECT json_deserialize_sql($1::JSON)", tree.ToJsonString());
    }

    private string Scalar(string sql, string argument)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new DuckDBParameter(argument));
        return (string)command.ExecuteScalar()!;
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
