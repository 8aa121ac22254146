using System.Text.Json;

namespace TrailTools.Sql.Queries;

/// <summary>A part of a query as DuckDB's own parser read it: an expression, a table, a SELECT.</summary>
/// <remarks>The shape is that of DuckDB's <c>json_serialize_sql</c>.</remarks>
/// <param name="Json">The part.</param>
internal readonly record struct SqlNode(JsonElement Json)
{
    /// <summary>What it is, such as <c>COMPARE_EQUAL</c>, <c>BASE_TABLE</c>; nothing for a list.</summary>
    public string Type => Text("type");

    /// <summary>Whether there is anything.</summary>
    public bool Exists => Json.ValueKind == JsonValueKind.Object;

    /// <summary>Where its text begins in the query, in bytes of UTF-8; null where DuckDB does not tell.</summary>
    public int? Position => Json.TryGetProperty("query_location", out var at) && at.TryGetInt32(out var position) ? position : null;

    /// <summary>For a function's call: its name in lower case; nothing for anything else.</summary>
    public string Function => Type == "FUNCTION" ? Text("function_name") : "";

    /// <summary>The parts that a function, an operator or a conjunction is about.</summary>
    public IEnumerable<SqlNode> Children => List("children");

    /// <summary>The part of that name.</summary>
    public SqlNode this[string name] => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var part) ? new SqlNode(part) : default;

    /// <summary>The text of that name; nothing where there is none.</summary>
    public string Text(string name) => this[name].Json is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    /// <summary>The parts of the list of that name.</summary>
    public IEnumerable<SqlNode> List(string name)
        => this[name].Json is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(static part => new SqlNode(part)) : [];

    /// <summary>The texts of the list of that name.</summary>
    public IEnumerable<string> Texts(string name) => List(name).Select(static part => part.Json.GetString()!);

    /// <summary>All parts that are directly in it, but the one of a name.</summary>
    public IEnumerable<SqlNode> PartsWithout(string name) => Json.ValueKind switch
    {
        JsonValueKind.Object => Json.EnumerateObject().Where(member => member.Name != name).Select(static member => new SqlNode(member.Value)),
        JsonValueKind.Array => Json.EnumerateArray().Select(static item => new SqlNode(item)),
        _ => [],
    };
}
