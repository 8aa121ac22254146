using static TrailTools.Sql.Dialect.Functions.SqlFunction;

namespace TrailTools.Sql.Dialect.Functions.Topics;

/// <summary>Functions of arrays, which count from one.</summary>
/// <remarks>Trino documentation, "Array functions and operators" and "Lambda expressions".</remarks>
internal static class ArrayFunctions
{
    /// <summary>Keeps the first of equal elements, NULL too.</summary>
    private const string Distinct = "list_filter({0}, lambda athena_e, athena_i: CASE WHEN athena_e IS NULL THEN len(list_filter(list_slice({0}, 1, athena_i), lambda athena_f: athena_f IS NULL)) = 1 ELSE list_position({0}, athena_e) = athena_i END)";

    /// <summary>Whether an array has an element, or has NULL where the element is NULL.</summary>
    private const string Has = "(coalesce(list_contains({0}, athena_e), FALSE) OR (athena_e IS NULL AND len(list_filter({0}, lambda athena_f: athena_f IS NULL)) > 0))";

    /// <summary>The functions.</summary>
    public static IReadOnlyList<SqlFunction> All { get; } =
    [
        .. Same("row flatten"),
        Macro("cardinality(x)", "CASE WHEN typeof(x) LIKE 'MAP%' THEN CAST(cardinality(CAST(x AS MAP(VARCHAR, VARCHAR))) AS BIGINT) ELSE len(CAST(x AS VARCHAR[])) END"),
        Macro("element_at(x, k)", "x[k]"),
        Macro("array_join(x, y)", "CASE WHEN len(list_filter(x, lambda athena_e: athena_e IS NOT NULL)) = 0 THEN '' ELSE array_to_string(x, y) END"),
        Macro("array_join(x, y, z)", "array_to_string(list_transform(x, lambda athena_e: coalesce(CAST(athena_e AS VARCHAR), z)), y)"),
        Macro("array_distinct(x)", Of(Distinct, "x")),
        Macro("array_sort(x)", "list_sort(x, 'ASC', 'NULLS LAST')"),
        Macro("array_max(x)", "CASE WHEN len(list_filter(x, lambda athena_e: athena_e IS NULL)) = 0 THEN list_max(x) END"),
        Macro("array_min(x)", "CASE WHEN len(list_filter(x, lambda athena_e: athena_e IS NULL)) = 0 THEN list_min(x) END"),
        Macro("array_position(x, v)", "CASE WHEN x IS NULL OR v IS NULL THEN NULL ELSE coalesce(list_position(x, v), 0) END"),
        Macro("array_remove(x, v)", "list_filter(x, lambda athena_e: (athena_e <> v) IS NOT FALSE)"),
        Macro("array_union(x, y)", Of(Distinct, "list_concat(x, y)")),
        Macro("array_except(x, y)", $"list_filter({Of(Distinct, "x")}, lambda athena_e: NOT {Of(Has, "y")})"),
        Macro("array_intersect(x, y)", $"list_filter({Of(Distinct, "x")}, lambda athena_e: {Of(Has, "y")})"),
        Macro("arrays_overlap(x, y)", "CASE WHEN list_has_any(x, y) THEN TRUE WHEN len(list_filter(x, lambda athena_e: athena_e IS NULL)) + len(list_filter(y, lambda athena_e: athena_e IS NULL)) > 0 THEN NULL ELSE list_has_any(x, y) END"),
        Macro("sequence(a, b)", "generate_series(a, b)"),
        Macro("sequence(a, b, s)", "generate_series(a, b, s)"),
        Macro("slice(x, n, m)", "CASE WHEN n < 0 THEN list_slice(x, len(x) + n + 1, len(x) + n + m) ELSE list_slice(x, n, n + m - 1) END"),
        Macro("repeat(v, n)", "list_transform(range(n), lambda athena_e: v)"),
        Macro("trim_array(x, n)", "list_slice(x, 1, len(x) - n)"),
        Macro("contains_sequence(x, y)", "len(list_filter(range(1, len(x) + 2 - len(y)), lambda athena_e: list_slice(x, athena_e, athena_e + len(y) - 1) = y)) > 0"),
        Inner("greatest_of(x)", "CASE WHEN len(list_filter(x, lambda athena_e: athena_e IS NULL)) = 0 THEN list_max(x) END"),
        Inner("least_of(x)", "CASE WHEN len(list_filter(x, lambda athena_e: athena_e IS NULL)) = 0 THEN list_min(x) END"),
        Template("transform(x, f)", "list_transform(x, f)"),
        Template("filter(x, f)", "list_filter(x, f)"),
        Template("any_match(x, f)", "list_reduce(list_transform(x, f), (athena_p, athena_q) -> athena_p OR athena_q, FALSE)"),
        Template("all_match(x, f)", "list_reduce(list_transform(x, f), (athena_p, athena_q) -> athena_p AND athena_q, TRUE)"),
        Template("none_match(x, f)", "(NOT list_reduce(list_transform(x, f), (athena_p, athena_q) -> athena_p OR athena_q, FALSE))"),
        Template("reduce(x, v, f, g)", "list_transform([list_reduce(x, f, v)], g)[1]"),
    ];

    private static string Of(string expression, string array) => expression.Replace("{0}", array, StringComparison.Ordinal);
}
