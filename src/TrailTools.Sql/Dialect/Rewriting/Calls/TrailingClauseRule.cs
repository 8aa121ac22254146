using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Calls;

/// <summary>What follows a call in Athena and stands in its brackets in DuckDB: WITHIN GROUP (ORDER BY ...), IGNORE NULLS.</summary>
internal sealed class TrailingClauseRule : RewriteRule
{
    /// <inheritdoc/>
    protected override IReadOnlyList<SyntaxNode> RewriteLevel(IReadOnlyList<SyntaxNode> nodes)
    {
        List<SyntaxNode> rewritten = [];
        for (var i = 0; i < nodes.Count; i++)
        {
            if (rewritten.LastOrDefault() is Group call && Clause(nodes, i) is { Length: > 0 } clause)
            {
                rewritten[^1] = call with { Items = [.. call.Items, .. NodeList.WithBlanks(clause, " ")] };
                i += nodes[i].Is("within") ? 2 : 1;
            }
            else
            {
                rewritten.Add(nodes[i]);
            }
        }

        return rewritten;
    }

    private static SyntaxNode[] Clause(IReadOnlyList<SyntaxNode> nodes, int index)
    {
        if (nodes[index].Is("within") && index + 2 < nodes.Count && nodes[index + 1].Is("group") && nodes[index + 2] is Group order)
            return [.. order.Items];
        return (nodes[index].Is("ignore") || nodes[index].Is("respect")) && index + 1 < nodes.Count && nodes[index + 1].Is("nulls") ? [nodes[index], nodes[index + 1]] : [];
    }
}
