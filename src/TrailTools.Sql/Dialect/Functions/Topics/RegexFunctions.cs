using static TrailTools.Sql.Dialect.Functions.SqlFunction;

namespace TrailTools.Sql.Dialect.Functions.Topics;

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

    /// <summary>The same for patterns that RE2 refuses.</summary>
    public static IReadOnlyList<SqlFunction> LookingAround { get; } =
    [
        Template("regexp_like(x, p)", "athena_net_regexp_like(x, p)"),
        Template("regexp_extract(x, p)", "athena_net_regexp_extract(x, p, 0)"),
        Template("regexp_extract(x, p, n)", "athena_net_regexp_extract(x, p, n)"),
        Template("regexp_replace(x, p)", "athena_net_regexp_replace(x, p, '')"),
        Template("regexp_replace(x, p, r)", "athena_net_regexp_replace(x, p, r)"),
        Template("regexp_count(x, p)", "athena_net_regexp_count(x, p)"),
        Template("regexp_position(x, p)", "athena_net_regexp_position(x, p)"),
        .. Refused("regexp_extract_all regexp_split", "Patterns that look around or refer back are supported by regexp_like, regexp_extract, regexp_replace, regexp_count and regexp_position."),
    ];
}
