using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Clauses;

/// <summary>A path into a column of JSON has the name of its last member, as a path into a struct has.</summary>
internal sealed class SelectListRule(RewriteContext context) : RewriteRule
{
    private static readonly string[] Ends = ["from", "where", "group", "having", "order", "limit", "union", "intersect", "except"];

    /// <inheritdoc/>
    protected override IReadOnlyList<SyntaxNode> RewriteLevel(IReadOnlyList<SyntaxNode> nodes)
    {
        List<SyntaxNode> rewritten = [];
        for (var i = 0; i < nodes.Count; i++)
        {
            rewritten.Add(nodes[i]);
            if (!nodes[i].Is("select"))
                continue;
            while (i + 1 < nodes.Count && (nodes[i + 1].Is("distinct") || nodes[i + 1].Is("all")))
                rewritten.Add(nodes[++i]);
            SyntaxNode[] list = [.. nodes.Skip(i + 1).TakeWhile((node, at) => !EndsList(node, nodes[i + at]))];
            rewritten.AddRange(Named(list));
            i += list.Length;
        }

        return rewritten;
    }

    /// <summary>Whether the clause ends there; WITHIN GROUP and IS DISTINCT FROM are in it.</summary>
    private static bool EndsList(SyntaxNode node, SyntaxNode before)
        => node.First.Kind == TokenKind.End || (Array.Exists(Ends, node.Is) && !before.Is("within") && !before.Is("distinct"));

    private IReadOnlyList<SyntaxNode> Named(IReadOnlyList<SyntaxNode> list)
    {
        var items = NodeList.Split(list).Select(item => NameOf(item) is { } name ? [.. item, .. Alias(name, item[0])] : item);
        return NodeList.Join(items.ToArray(), ",");
    }

    /// <summary>The name that it needs; null where it has one, or is no such path.</summary>
    private string? NameOf(IReadOnlyList<SyntaxNode> item)
        => item.Count > 0 && IsPath(item) && item.SkipLast(1).Any(node => node.IsName && context.JsonColumns.Contains(node.First.Value)) ? item[^1].First.Value.ToLowerInvariant() : null;

    private static bool IsPath(IReadOnlyList<SyntaxNode> item)
        => item.Count % 2 == 1 && item.Select(static (node, i) => i % 2 == 0 ? node is Leaf { Token.Kind: TokenKind.Word or TokenKind.QuotedName } && (i > 0 || node.IsName) : node.Is(".")).All(static fits => fits);

    private static IReadOnlyList<SyntaxNode> Alias(string name, SyntaxNode place)
        => NodeList.WithBlanks(NodeList.Of($"AS {Token.QuoteName(name)}", place.First.Position), " ");
}
