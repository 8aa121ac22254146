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
        return NodeReader.Read([.. tokens.Select(token => token with { Position = position, IsOurs = true })], new(sql));
    }

    /// <summary>The same with arguments where their names stand.</summary>
    /// <param name="sql">The project's SQL.</param>
    /// <param name="place">What it stands for: it gets its position, and the blanks before it.</param>
    /// <param name="arguments">What stands for which word.</param>
    public static IReadOnlyList<SyntaxNode> Of(string sql, Token place, params (string Name, IReadOnlyList<SyntaxNode> Nodes)[] arguments)
        => WithBlanks(Fill(Of(sql, place.Position), arguments.ToDictionary(static pair => pair.Name, static pair => pair.Nodes)), place.Before);

    /// <summary>The nodes with other blanks before them.</summary>
    public static IReadOnlyList<SyntaxNode> WithBlanks(IReadOnlyList<SyntaxNode> nodes, string before)
        => nodes[0] is Group group
            ? [group with { Open = group.Open with { Before = before } }, .. nodes.Skip(1)]
            : [new Leaf(nodes[0].First with { Before = before }), .. nodes.Skip(1)];

    /// <summary>All nodes, those in brackets too.</summary>
    public static IEnumerable<SyntaxNode> Flatten(IEnumerable<SyntaxNode> nodes)
        => nodes.SelectMany(static node => node is Group group ? Flatten(group.Items).Prepend(node) : [node]);

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

    /// <summary>Puts nodes where their names stand.</summary>
    public static IReadOnlyList<SyntaxNode> Fill(IReadOnlyList<SyntaxNode> nodes, Dictionary<string, IReadOnlyList<SyntaxNode>> arguments)
    {
        List<SyntaxNode> filled = [];
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is Group group)
                filled.Add(group with { Items = Fill(group.Items, arguments) });
            else if (nodes[i] is Leaf { Token: { Kind: TokenKind.Word } word } && arguments.TryGetValue(word.Text, out var argument))
                filled.AddRange(StandsAlone(nodes, i) ? argument : Bracket(argument));
            else
                filled.Add(nodes[i]);
        }

        return filled;
    }

    /// <summary>Whether brackets or commas are around it, so that it needs none of its own.</summary>
    private static bool StandsAlone(IReadOnlyList<SyntaxNode> nodes, int index)
        => (index == 0 || nodes[index - 1].Is(",")) && (index == nodes.Count - 1 || nodes[index + 1].Is(","));

    private static Token Symbol(string symbol, SyntaxNode place) => new(TokenKind.Symbol, "", symbol, place.First.Position);
}
