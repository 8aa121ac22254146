using System.Globalization;
using System.Text.Json.Nodes;
using TrailTools.Sandbox.Athena.Engine;
using TrailTools.Sandbox.Athena.Executions;
using TrailTools.Sandbox.Athena.Protocol;
using TrailTools.Sandbox.AwsJson;

namespace TrailTools.Sandbox.Athena.Results;

/// <summary>GetQueryResults: a page of a result, of which a query's first row is its columns' names.</summary>
internal sealed class ResultTeller(ExecutionStore executions, ResultKeeper results)
{
    private const int Most = 1000;

    /// <summary>The longest that a type's text can be; Athena says so of each varchar.</summary>
    private const int VarcharSize = 2_147_483_647;

    private static readonly Dictionary<string, int> Precisions = new()
    {
        ["bigint"] = 19, ["integer"] = 10, ["smallint"] = 5, ["tinyint"] = 3, ["double"] = 17, ["float"] = 17, ["timestamp"] = 3, ["timestamp with time zone"] = 3, ["varchar"] = VarcharSize,
    };

    /// <summary>Tells a page.</summary>
    public JsonNode? Get(JsonCall call)
    {
        var execution = executions.Find(HomeOf.Call(call), call.Input.Text("QueryExecutionId"));
        if (execution.State != QueryExecution.Succeeded)
            throw AthenaErrors.Invalid(execution.IsOver
                ? $"Query did not finish successfully. Final query state: {execution.State}"
                : $"Query has not yet finished. Current state: {execution.State}");
        var size = call.Input.Number("MaxResults") ?? Most;
        if (size is < 1 or > Most)
            throw AthenaErrors.Invalid($"MaxResults is more than maximum allowed length {Most}.");

        using var bytes = results.Open(execution) ?? throw AthenaErrors.Invalid("Could not find results");
        var lines = new ResultLines(bytes);
        lines.Seek(Start(call.Input.Text("NextToken"), bytes.Length));
        var rows = Read(lines, execution, size);
        return JsonInput.Output(
            ("UpdateCount", 0),
            ("ResultSet", new JsonObject
            {
                ["Rows"] = new JsonArray([.. rows.Select(Row)]),
                ["ResultSetMetadata"] = new JsonObject { ["ColumnInfo"] = new JsonArray([.. execution.Columns.Select(Column)]) },
            }),
            ("NextToken", lines.Position < bytes.Length ? lines.Position.ToString(CultureInfo.InvariantCulture) : null));
    }

    private static long Start(string? token, long length)
        => token is null ? 0 : long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start <= length ? start : throw AthenaErrors.Invalid("The given token is invalid.");

    private static List<IReadOnlyList<string?>> Read(ResultLines lines, QueryExecution execution, int size)
    {
        var rows = new List<IReadOnlyList<string?>>();
        while (rows.Count < size && (execution.IsQuery ? lines.Row() : lines.Line() is { } line ? [line] : null) is { } row)
            rows.Add(row);
        return rows;
    }

    private static JsonObject Row(IReadOnlyList<string?> row)
        => new() { ["Data"] = new JsonArray([.. row.Select(static value => JsonInput.Output(("VarCharValue", value)))]) };

    private static JsonObject Column(AnswerColumn column) => new()
    {
        ["CatalogName"] = "hive",
        ["SchemaName"] = "",
        ["TableName"] = "",
        ["Name"] = column.Name,
        ["Label"] = column.Name,
        ["Type"] = column.Type,
        ["Precision"] = Precisions.GetValueOrDefault(column.Type),
        ["Scale"] = 0,
        ["Nullable"] = "UNKNOWN",
        ["CaseSensitive"] = column.Type is "varchar" or "json" or "string",
    };
}
