using static TrailTools.Sql.Dialect.Functions.SqlFunction;

namespace TrailTools.Sql.Dialect.Functions;

/// <summary>Functions of regular expressions, by DuckDB's engine RE2; patterns that it refuses go to those of <see cref="RegexScalars"/>.</summary>
/// <remarks>Trino documentation, "Regular expression functions".</remarks>
internal static class RegexFunctions
{
    /// <summary>The functions.</summary>
    public static IReadOnlyList<SqlFunction> All { get; } =
    [
        Macro("regexp_like(x, p)", "regexp_matches(x, p)"),
        Macro("regexp_extract(x, p)", "CASE WHEN regexp_matches(x, p) THEN regexp_extract(x, p) END"),
        Macro("regexp_extract(x, p, n)", "CASE WHEN regexp_matches(x, p) THEN regexp_extract(x, p, n) END"),
        Macro("regexp_extract_all(x, p)", "regexp_extract_all(x, p)"),
        Macro("regexp_extract_all(x, p, n)", "regexp_extract_all(x, p, n)"),
        Macro("regexp_replace(x, p)", "regexp_replace(x, p, '', 'g')"),
        Macro("regexp_replace(x, p, r)", "regexp_replace(x, p, r, 'g')"),
        Macro("regexp_split(x, p)", "string_split_regex(x, p)"),
        Macro("regexp_count(x, p)", "len(regexp_extract_all(x, p))"),
        Macro("regexp_position(x, p)", "athena_net_regexp_position(x, p)"),
    ];
}
