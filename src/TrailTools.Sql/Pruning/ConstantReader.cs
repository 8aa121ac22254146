using System.Globalization;
using DuckDB.NET.Data;
using TrailTools.Sql.Queries;

namespace TrailTools.Sql.Pruning;

/// <summary>Reads what an expression without columns comes to: literals as they stand, anything else by asking DuckDB.</summary>
/// <param name="connection">The connection that the query will run on.</param>
internal sealed class ConstantReader(DuckDBConnection connection)
{
    /// <summary>What makes an expression more than a constant.</summary>
    private static readonly HashSet<string> Varying = ["COLUMN_REF", "SUBQUERY", "VALUE_PARAMETER", "LAMBDA", "STAR", "WINDOW_AGGREGATE", "POSITIONAL_REFERENCE"];

    /// <summary>What DuckDB's parser takes for columns, and its binder for the clock.</summary>
    private static readonly HashSet<string> Clock = new(StringComparer.OrdinalIgnoreCase) { "current_timestamp", "current_date", "current_time", "localtimestamp", "localtime" };

    /// <summary>The text of a literal; null for any other expression.</summary>
    public static string? Literal(SqlNode expression) => expression switch
    {
        { Type: "VALUE_CONSTANT" } => expression["value"].Text("value") is var text && expression["value"]["value"].Json.ValueKind == System.Text.Json.JsonValueKind.String ? text : null,
        { Type: "OPERATOR_CAST" } when expression["cast_type"].Text("id") == "VARCHAR" => Literal(expression["child"]),
        _ => null,
    };

    /// <summary>The text that an expression comes to now; null where that is not one text.</summary>
    public string? Text(SqlNode expression) => Literal(expression) ?? Value(expression) as string;

    /// <summary>The moment that an expression comes to now; null where that is none.</summary>
    public DateTimeOffset? Time(SqlNode expression) => Value(expression) switch
    {
        DateTimeOffset time => time,
        DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        DateOnly day => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
        string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) => time,
        _ => null,
    };

    private object? Value(SqlNode expression)
    {
        if (!IsConstant(expression))
            return null;

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM json_execute_serialized_sql($1::JSON)";
        command.Parameters.Add(new DuckDBParameter(Query(expression)));
        try
        {
            return command.ExecuteScalar() is { } value and not DBNull ? value : null;
        }
        catch (DuckDBException)
        {
            // The query itself will come to the same error, and tell of it in its place.
            return null;
        }
    }

    private static bool IsConstant(SqlNode expression)
        => (!Varying.Contains(expression.Type) || (expression.Texts("column_names").ToArray() is [var name] && Clock.Contains(name))) && expression.PartsWithout("").All(IsConstant);

    private static string Query(SqlNode expression)
        => $$$"""
        {"statements": [{"named_param_map": [], "node": {
            "type": "SELECT_NODE", "modifiers": [], "cte_map": {"map": []}, "select_list": [{{{expression.Json.GetRawText()}}}],
            "from_table": {"type": "EMPTY", "alias": "", "sample": null}, "where_clause": null, "group_expressions": [], "group_sets": [],
            "aggregate_handling": "STANDARD_HANDLING", "having": null, "sample": null, "qualify": null}}]}
        """;
}
