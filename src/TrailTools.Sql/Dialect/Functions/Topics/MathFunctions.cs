using static TrailTools.Sql.Dialect.Functions.SqlFunction;

namespace TrailTools.Sql.Dialect.Functions.Topics;

/// <summary>Functions of numbers.</summary>
/// <remarks>Trino documentation, "Mathematical functions and operators".</remarks>
internal static class MathFunctions
{
    /// <summary>The functions.</summary>
    public static IReadOnlyList<SqlFunction> All { get; } =
    [
        .. Same("abs ceil ceiling floor round sqrt cbrt exp ln log log2 log10 power pow mod sign pi radians degrees sin cos tan asin acos atan atan2 sinh cosh tanh to_base"),
        Renamed("truncate", "trunc"),
        Renamed("is_nan", "isnan"),
        Renamed("is_finite", "isfinite"),
        Renamed("is_infinite", "isinf"),
        Macro("e()", "exp(1)"),
        Macro("nan()", "CAST('NaN' AS DOUBLE)"),
        Macro("infinity()", "CAST('Infinity' AS DOUBLE)"),
        Macro("random()", "random()"),
        Macro("random(n)", "CAST(floor(random() * n) AS BIGINT)"),
        Macro("random(m, n)", "CAST(m + floor(random() * (n - m)) AS BIGINT)"),
        Macro("rand()", "random()"),
        Macro("bitwise_and(x, y)", "x & y"),
        Macro("bitwise_or(x, y)", "x | y"),
        Macro("bitwise_xor(x, y)", "xor(x, y)"),
        Macro("bitwise_not(x)", "~x"),
        Template("greatest(args)", "athena_greatest_of([args])"),
        Template("least(args)", "athena_least_of([args])"),
    ];
}
