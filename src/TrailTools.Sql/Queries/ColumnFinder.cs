namespace TrailTools.Sql.Queries;

/// <summary>Tells whether a query speaks of a column.</summary>
internal static class ColumnFinder
{
    /// <summary>Whether a column of that name is used anywhere in it.</summary>
    public static bool Uses(SqlNode node, string name)
        => (node.Type == "COLUMN_REF" && node.Texts("column_names").Contains(name, StringComparer.OrdinalIgnoreCase))
            || node.PartsWithout("").Any(part => Uses(part, name));
}
