namespace TrailTools.Sql.Queries;

/// <summary>Finds where a query names tables, and refuses what would read anything else.</summary>
internal static class TableFinder
{
    /// <summary>Table functions that read nothing: all others are refused, whatever DuckDB's settings would still allow.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase) { "unnest", "range", "generate_series", "json_each" };

    /// <summary>The tables that a query names, in the order of its text.</summary>
    /// <exception cref="SqlTextException">It reads something that is no table.</exception>
    public static IReadOnlyList<TableReference> Find(SqlNode query)
    {
        var found = new List<TableReference>();
        Walk(query, default, [], found);
        return [.. found.OrderBy(static reference => reference.Table.Position)];
    }

    private static void Walk(SqlNode node, SqlNode select, HashSet<string> own, List<TableReference> found)
    {
        if (node.Type == "SELECT_NODE")
            select = node;
        else if (node.Type == "BASE_TABLE")
            Take(new TableReference(node, select), own, found);
        else if (node.Type == "TABLE_FUNCTION" && !Harmless.Contains(node["function"].Function))
            throw Refused($"'{node["function"].Function}' cannot be read from: a query reads the logs that it was given, and nothing else.", node);
        else if (node.Type is "SHOW_REF" or "COLUMN_DATA" or "DELIM_GET")
            throw Refused("SHOW, DESCRIBE and SUMMARIZE are not answered here: give a SELECT.", node);

        var with = node["cte_map"];
        var visible = with.Exists ? Definitions(with, select, own, found) : own;
        foreach (var part in node.PartsWithout("cte_map"))
            Walk(part, select, visible, found);
    }

    private static void Take(TableReference reference, HashSet<string> own, List<TableReference> found)
    {
        if (reference.Schema.Length > 0 || !own.Contains(reference.Name))
            found.Add(reference);
    }

    /// <summary>What WITH defines: each may name those before it, and the query itself all of them.</summary>
    private static HashSet<string> Definitions(SqlNode with, SqlNode select, HashSet<string> own, List<TableReference> found)
    {
        var names = new HashSet<string>(own, StringComparer.OrdinalIgnoreCase);
        foreach (var definition in with.List("map"))
        {
            var isRecursive = definition["value"]["query"]["node"].Type == "RECURSIVE_CTE_NODE";
            if (isRecursive)
                names.Add(definition.Text("key"));
            Walk(definition["value"], select, names, found);
            names.Add(definition.Text("key"));
        }

        return names;
    }

    private static SqlTextException Refused(string message, SqlNode node) => new SqlTextException("SqlTableFunctionRefused", message, node.Position);
}
