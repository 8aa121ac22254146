using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Clauses;

/// <summary>UNNEST of rows and of maps gives a column for each part in Athena, and one column in DuckDB.</summary>
/// <remarks>
/// One name for an array of rows is the row itself, as AWS's own examples have it. Types are not known here: what is a map is told from
/// the text (<see cref="MapNames"/>).
/// </remarks>
internal sealed class UnnestRule(RewriteContext context, MapNames maps) : RewriteRule
{
    /// <inheritdoc/>
    protected override IReadOnlyList<SyntaxNode> RewriteLevel(IReadOnlyList<SyntaxNode> nodes)
    {
        List<SyntaxNode> rewritten = [];
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!nodes[i].Is("unnest") || i + 1 == nodes.Count || nodes[i + 1] is not Group { IsRound: true } group)
            {
                rewritten.Add(nodes[i]);
                continue;
            }

            var isOrdered = i + 3 < nodes.Count && nodes[i + 2].Is("with") && nodes[i + 3].Is("ordinality");
            var columns = Columns(nodes, isOrdered ? i + 4 : i + 2);
            rewritten.AddRange(Rewrite(nodes[i].First, group, isOrdered, columns) ?? [nodes[i], group]);
            i += isOrdered ? 3 : 1;
        }

        return rewritten;
    }

    /// <summary>How many names the table's columns are given; null for none.</summary>
    private static int? Columns(IReadOnlyList<SyntaxNode> nodes, int index)
    {
        var alias = index < nodes.Count && nodes[index].Is("as") ? index + 1 : index;
        return alias + 1 < nodes.Count && nodes[alias].IsName && nodes[alias + 1] is Group { IsRound: true } names ? NodeList.Split(names.Items).Count : null;
    }

    /// <summary>What it becomes; null where it stays.</summary>
    private IReadOnlyList<SyntaxNode>? Rewrite(Token unnest, Group group, bool isOrdered, int? names)
    {
        var lists = NodeList.Split(group.Items);
        var columns = names - (isOrdered ? 1 : 0);
        if (columns > lists.Count && lists.Count > 1)
            throw context.Errors.Unsupported(unnest, "UNNEST of several arrays is supported where each gives one column. Write CROSS JOIN UNNEST for each.");
        if (columns == 1 && lists.Count == 1 && !isOrdered)
            return null;

        var values = lists.Select((list, i) => maps.IsMap(list)
            ? $"unnest(map_keys(list{i})), unnest(map_values(list{i}))"
            : columns == lists.Count ? $"unnest(list{i})" : $"unnest(list{i}, max_depth := 2)");
        var number = isOrdered ? maps.IsMap(lists[0]) ? ", generate_subscripts(map_keys(list0), 1)" : ", generate_subscripts(list0, 1)" : "";
        return NodeList.Of($"(SELECT {string.Join(", ", values)}{number})", unnest, [.. lists.Select(static (list, i) => ($"list{i}", list))]);
    }
}
