using static TrailTools.Sql.Dialect.Functions.SqlFunction;

namespace TrailTools.Sql.Dialect.Functions.Topics;

/// <summary>Choices between values, and what casts are made of.</summary>
/// <remarks>Trino documentation, "Conditional expressions" and "Conversion functions".</remarks>
internal static class ConversionFunctions
{
    /// <summary>The functions.</summary>
    public static IReadOnlyList<SqlFunction> All { get; } =
    [
        .. Same("coalesce nullif try uuid"),
        Template("if(c, x)", "CASE WHEN c THEN x END"),
        Template("if(c, x, y)", "CASE WHEN c THEN x ELSE y END"),
        Macro("typeof(x)", "replace(replace(lower(typeof(x)), 'struct(', 'row('), 'blob', 'varbinary')"),
        Inner(
            "varchar(x)",
            """
            CASE typeof(x)
                WHEN 'JSON' THEN json_extract_string(CAST(x AS JSON), '$')
                WHEN 'BLOB' THEN athena_address_text(hex(CAST(x AS BLOB)))
                WHEN 'TIMESTAMP' THEN strftime(CAST(x AS TIMESTAMP), '%Y-%m-%d %H:%M:%S.%g')
                WHEN 'TIMESTAMP WITH TIME ZONE' THEN strftime(CAST(x AS TIMESTAMPTZ), '%Y-%m-%d %H:%M:%S.%g') || ' UTC'
                ELSE CAST(x AS VARCHAR)
            END
            """),
        Inner("to_json(x)", "to_json(x)"),
    ];
}
