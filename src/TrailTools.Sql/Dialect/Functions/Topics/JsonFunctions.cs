using static TrailTools.Sql.Dialect.Functions.SqlFunction;

namespace TrailTools.Sql.Dialect.Functions.Topics;

/// <summary>Functions of JSON. Text that is no JSON gives NULL, but of json_parse an error.</summary>
/// <remarks>Trino documentation, "JSON functions and operators"; paths are rewritten before, see Rewriting.</remarks>
internal static class JsonFunctions
{
    /// <summary>The functions.</summary>
    public static IReadOnlyList<SqlFunction> All { get; } =
    [
        Macro("json_extract(x, path)", "TRY(json_extract(x, path))"),
        Macro("json_extract_scalar(x, path)", "TRY(json_extract_string(json_value(x, path), '$'))"),
        Macro("json_parse(x)", "CAST(x AS JSON)"),
        Macro("json_format(x)", "CAST(json(x) AS VARCHAR)"),
        Macro("json_array_length(x)", "TRY(CASE WHEN json_type(x) = 'ARRAY' THEN CAST(json_array_length(x) AS BIGINT) END)"),
        Macro("json_array_get(x, i)", "TRY(CASE WHEN json_type(x) = 'ARRAY' THEN json_extract(x, CASE WHEN i < 0 THEN '$[#' ELSE '$[' END || i || ']') END)"),
        Macro("json_array_contains(x, v)", "TRY(CASE WHEN json_type(x) = 'ARRAY' THEN list_contains(CAST(CAST(x AS JSON) AS JSON[]), to_json(v)) END)"),
        Macro("json_size(x, path)", "TRY(CASE json_type(x, path) WHEN 'OBJECT' THEN len(json_keys(x, path)) WHEN 'ARRAY' THEN CAST(json_array_length(x, path) AS BIGINT) ELSE CASE WHEN json_type(x, path) IS NOT NULL THEN 0 END END)"),
        Macro("is_json_scalar(x)", "json_type(x) NOT IN ('OBJECT', 'ARRAY')"),
        .. Refused("json_exists json_query json_value json_table json_object json_array", "Write json_extract(x, '$.name') or json_extract_scalar(x, '$.name')."),
    ];
}
