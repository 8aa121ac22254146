using static TrailTools.Sql.Dialect.Functions.SqlFunction;

namespace TrailTools.Sql.Dialect.Functions.Topics;

/// <summary>Functions of text.</summary>
/// <remarks>Trino documentation, "String functions and operators".</remarks>
internal static class TextFunctions
{
    /// <summary>The functions.</summary>
    public static IReadOnlyList<SqlFunction> All { get; } =
    [
        .. Same("lower upper length reverse trim ltrim rtrim lpad rpad chr translate concat_ws starts_with ends_with"),
        Renamed("codepoint", "unicode"),
        Renamed("levenshtein_distance", "levenshtein"),
        Renamed("hamming_distance", "hamming"),
        Renamed("normalize", "nfc_normalize"),
        Template("concat(parts)", "(parts)"),
        Macro("replace(x, y)", "replace(x, y, '')"),
        Macro("replace(x, y, z)", "replace(x, y, z)"),
        Macro("strpos(x, y)", "strpos(x, y)"),
        Macro("strpos(x, y, n)", "CASE WHEN len(string_split(x, y)) > n THEN length(array_to_string(list_slice(string_split(x, y), 1, n), y)) + 1 ELSE 0 END"),
        .. Substring("substr"),
        .. Substring("substring"),
        Macro("split(x, y)", "string_split(x, y)"),
        Macro("split(x, y, n)", "list_concat(list_slice(string_split(x, y), 1, n - 1), CASE WHEN len(string_split(x, y)) >= n THEN [array_to_string(list_slice(string_split(x, y), n, len(string_split(x, y))), y)] END)"),
        Macro("split_part(x, y, n)", "list_extract(string_split(x, y), n)"),
    ];

    /// <summary>Where DuckDB begins at the first character for a start of 0 or before it, Athena has nothing.</summary>
    private static SqlFunction[] Substring(string name) =>
    [
        Macro($"{name}(x, n)", "CASE WHEN n = 0 OR -n > length(x) THEN left(x, 0) ELSE substr(x, n) END"),
        Macro($"{name}(x, n, m)", "CASE WHEN n = 0 OR -n > length(x) THEN left(x, 0) ELSE substr(x, n, m) END"),
    ];
}
