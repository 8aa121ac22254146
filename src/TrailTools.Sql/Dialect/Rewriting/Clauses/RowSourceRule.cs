using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Clauses;

/// <summary>What stands for a table otherwise: VALUES 1, 2 and TABLESAMPLE BERNOULLI (10).</summary>
internal sealed class RowSourceRule : RewriteRule
{
    private static readonly string[] Ends = ["order", "limit", "offset", "fetch", "union", "intersect", "except"];

    /// <inheritdoc/>
    protected override IReadOnlyList<SyntaxNode> RewriteLevel(IReadOnlyList<SyntaxNode> nodes)
    {
        List<SyntaxNode> rewritten = [];
        for (var i = 0; i < nodes.Count; i++)
        {
            rewritten.Add(nodes[i] is Group group && i > 1 && nodes[i - 2].Is("tablesample") ? group with { Items = [.. group.Items, .. NodeList.WithBlanks(NodeList.Of("PERCENT", group.Close.Position), " ")] } : nodes[i]);
            if (!nodes[i].Is("values"))
                continue;
            SyntaxNode[] rows = [.. nodes.Skip(i + 1).TakeWhile(static node => node.First.Kind != TokenKind.End && !Array.Exists(Ends, node.Is))];
            rewritten.AddRange(NodeList.Join(NodeList.Split(rows).Select(Row), ","));
            i += rows.Length;
        }

        return rewritten;
    }

    /// <summary>A row of one value needs no brackets in Athena.</summary>
    private static IReadOnlyList<SyntaxNode> Row(IReadOnlyList<SyntaxNode> row)
        => row is [Group { IsRound: true }] or [] ? row : NodeList.Of("(row)", row[0].First, ("row", NodeList.WithBlanks(row, "")));
}
