using TrailTools.Cloud.Athena;

namespace TrailTools.Queries.Texts;

/// <summary>Finds the tables that a query names: what stands behind FROM and JOIN, and is not defined by its own WITH.</summary>
internal static class TableMentions
{
    /// <summary>Words behind a table that are not its other name.</summary>
    private static readonly HashSet<string> Clauses = new(StringComparer.OrdinalIgnoreCase)
    {
        "where", "group", "order", "having", "limit", "offset", "fetch", "union", "intersect", "except", "join", "inner", "left", "right", "full", "cross", "natural", "on", "using", "window", "tablesample", "for",
    };

    /// <summary>The tables, each once.</summary>
    /// <param name="tokens">The query.</param>
    /// <param name="database">The database of tables that are named without one.</param>
    public static IReadOnlyList<TableId> Find(IReadOnlyList<SqlToken> tokens, string database)
    {
        var own = Own(tokens);
        var found = new List<TableId>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Is("from") || tokens[at].Is("join"))
                TakeList(tokens, at + 1, database, found);
        }

        return [.. found.Where(table => !own.Contains(table.Name)).Distinct()];
    }

    /// <summary>A name of up to three parts that begins at a place, and where it ends.</summary>
    public static (IReadOnlyList<string> Parts, int End) NameAt(IReadOnlyList<SqlToken> tokens, int at)
    {
        var parts = new List<string>();
        for (; at < tokens.Count && tokens[at].Name is { } part; at += 2)
        {
            parts.Add(part);
            if (at + 1 >= tokens.Count || !tokens[at + 1].IsSign("."))
                return (parts, at + 1);
        }

        return (parts, at);
    }

    /// <summary>The table of a name's parts; null where it is in another data catalog.</summary>
    public static TableId? TableOf(IReadOnlyList<string> parts, string database) => parts switch
    {
        [var name] => new TableId(Lower(database), Lower(name)),
        [var schema, var name] => new TableId(Lower(schema), Lower(name)),
        [var catalog, var schema, var name] when catalog.Equals(TableId.Catalog, StringComparison.OrdinalIgnoreCase) => new TableId(Lower(schema), Lower(name)),
        _ => null,
    };

    /// <summary>Tables behind FROM, with commas between them.</summary>
    private static void TakeList(IReadOnlyList<SqlToken> tokens, int at, string database, List<TableId> found)
    {
        while (NameAt(tokens, at) is { Parts.Count: > 0 } name)
        {
            // A function such as unnest(...) is no table.
            if (!SignAt(tokens, name.End, "(") && TableOf(name.Parts, database) is { } table)
                found.Add(table);
            at = BehindAlias(tokens, name.End);
            if (!SignAt(tokens, at, ","))
                return;
            at++;
        }
    }

    private static int BehindAlias(IReadOnlyList<SqlToken> tokens, int at)
    {
        if (at < tokens.Count && tokens[at].Is("as"))
            at++;
        return at < tokens.Count && tokens[at].Name is { } name && !(tokens[at].Kind == SqlTokenKind.Word && Clauses.Contains(name)) ? at + 1 : at;
    }

    /// <summary>The names that WITH defines: each stands before AS and a parenthesis.</summary>
    private static HashSet<string> Own(IReadOnlyList<SqlToken> tokens)
        => [.. Enumerable.Range(1, Math.Max(0, tokens.Count - 2)).Where(at => tokens[at].Is("as") && tokens[at + 1].IsSign("(")).Select(at => tokens[at - 1].Name).OfType<string>().Select(Lower)];

    private static bool SignAt(IReadOnlyList<SqlToken> tokens, int at, string sign) => at < tokens.Count && tokens[at].IsSign(sign);

    // Athena has the names of its data catalog in lower case.
    private static string Lower(string name) => name.ToLowerInvariant();
}
