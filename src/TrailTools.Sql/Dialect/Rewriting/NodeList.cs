using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting;

/// <summary>Cuts, joins and writes lists of nodes.</summary>
internal static class NodeList
{
    /// <summary>The parts between commas.</summary>
    public static IReadOnlyList<IReadOnlyList<SyntaxNode>> Split(IReadOnlyList<SyntaxNode> nodes)
    {
        List<IReadOnlyList<SyntaxNode>> parts = [];
        var start = 0;
        for (var i = 0; i <= nodes.Count; i++)
        {
            if (i < nodes.Count && !nodes[i].Is(","))
                continue;
            parts.Add([.. nodes.Skip(start).Take(i - start)]);
            start = i + 1;
        }

        return parts;
    }

    /// <summary>Parts with a symbol between.</summary>
    public static IReadOnlyList<SyntaxNode> Join(IEnumerable<IReadOnlyList<SyntaxNode>> parts, string symbol)
    {
        List<SyntaxNode> nodes = [];
        foreach (var part in parts)
        {
            if (nodes.Count > 0)
                nodes.Add(new Leaf(new(TokenKind.Symbol, "", symbol, part.Count > 0 ? part[0].First.Position : nodes[^1].First.Position)));
            nodes.AddRange(part);
        }

        return nodes;
    }

    /// <summary>Nodes of the project's own SQL, in the place of what stands at a position of the user's.</summary>
    public static IReadOnlyList<SyntaxNode> Of(string sql, int position)
    {
        var tokens = Tokenizer.Read(sql, Symbols.DuckDB).Where(static token => token.Kind != TokenKind.End);
        return NodeReader.Read([.. tokens.Select(token => token with { Position = position })], new(sql));
    }

    /// <summary>Nodes in brackets, unless they are one.</summary>
    public static IReadOnlyList<SyntaxNode> Bracket(IReadOnlyList<SyntaxNode> nodes) => nodes.Count == 1 ? nodes : [new Group(Symbol("(", nodes[0]), nodes, Symbol(")", nodes[^1]))];

    /// <summary>Where a word or a symbol stands first; -1 where it does not.</summary>
    public static int IndexOf(IReadOnlyList<SyntaxNode> nodes, string word, int start = 0)
    {
        for (var i = start; i < nodes.Count; i++)
        {
            if (nodes[i].Is(word))
                return i;
        }

        return -1;
    }

    private static Token Symbol(string symbol, SyntaxNode place) => new(TokenKind.Symbol, "", symbol, place.First.Position);
}
