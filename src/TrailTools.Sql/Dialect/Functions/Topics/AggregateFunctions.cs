using static TrailTools.Sql.Dialect.Functions.SqlFunction;

namespace TrailTools.Sql.Dialect.Functions.Topics;

/// <summary>Functions of many rows, of groups and of windows.</summary>
/// <remarks>Trino documentation, "Aggregate functions" and "Window functions".</remarks>
internal static class AggregateFunctions
{
    /// <summary>The functions.</summary>
    public static IReadOnlyList<SqlFunction> All { get; } =
    [
        .. Same(
            """
            count count_if sum avg min max any_value array_agg listagg histogram bool_and bool_or grouping stddev stddev_pop stddev_samp
            variance var_pop var_samp corr covar_pop covar_samp regr_slope regr_intercept kurtosis skewness
            row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value
            """),
        Renamed("arbitrary", "any_value"),
        Renamed("every", "bool_and"),
        Renamed("geometric_mean", "geomean"),
        Renamed("bitwise_and_agg", "bit_and"),
        Renamed("bitwise_or_agg", "bit_or"),
        Renamed("bitwise_xor_agg", "bit_xor"),
        Template("approx_distinct(x)", "approx_count_distinct(x)"),
        Template("approx_distinct(x, e)", "approx_count_distinct(x)"),
        Template("approx_percentile(x, p)", "approx_quantile(x, p)"),
        Template("max_by(x, y)", "arg_max_null(x, y)"),
        Template("max_by(x, y, n)", "arg_max(x, y, n)"),
        Template("min_by(x, y)", "arg_min_null(x, y)"),
        Template("min_by(x, y, n)", "arg_min(x, y, n)"),
    ];
}
