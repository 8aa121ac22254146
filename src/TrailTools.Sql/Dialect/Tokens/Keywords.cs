namespace TrailTools.Sql.Dialect.Tokens;

/// <summary>Words that mean something in SQL.</summary>
internal static class Keywords
{
    /// <summary>Words that name nothing unless they are quoted.</summary>
    /// <remarks>Athena User Guide, "Reserved keywords in SQL SELECT statements", without those that are functions.</remarks>
    public static IReadOnlySet<string> Reserved { get; } = new HashSet<string>(
        """
        alter and as between by case cast constraint create cross cube current_catalog current_date current_path current_role current_schema
        current_time current_timestamp current_user deallocate delete describe distinct drop else end escape except execute exists
        extract false first for from full group grouping having in inner insert intersect into is join last left like limit localtime
        localtimestamp natural not null on or order outer prepare recursive right rollup select skip table then true try_cast uescape
        union unnest using values when where window with
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of Athena that DuckDB takes for keywords.</summary>
    /// <remarks>DuckDB's duckdb_keywords(), those that are reserved, without those that Athena's SELECT has too.</remarks>
    public static IReadOnlySet<string> ReservedByDuckDB { get; } = new HashSet<string>(
        """
        analyse analyze asymmetric check collate column default deferrable do foreign initially lambda pivot pivot_longer
        pivot_wider placing primary qualify references returning show summarize symmetric unique unpivot variadic
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);
}
