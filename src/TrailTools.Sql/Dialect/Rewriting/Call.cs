using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting;

/// <summary>A function's name and its arguments.</summary>
/// <param name="Name">The name's token.</param>
/// <param name="Group">The brackets and what is in them.</param>
internal sealed record Call(Token Name, Group Group)
{
    /// <summary>What stands before brackets as a function would, and is none.</summary>
    private static readonly HashSet<string> NoFunctions = new(["any", "all", "some", "over", "filter", "within", "sets", "bernoulli", "system", "lateral", "array", "materialized"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words after which a value begins although they could be names.</summary>
    private static readonly HashSet<string> Openers = new(["all", "limit", "offset"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The arguments.</summary>
    public IReadOnlyList<IReadOnlyList<SyntaxNode>> Arguments { get; } = Group.Items.Count == 0 ? [] : NodeList.Split(Group.Items);

    /// <summary>Whether it is this function.</summary>
    public bool Is(string name) => Name.Value.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The call whose name stands here; null where something else does.</summary>
    public static Call? At(IReadOnlyList<SyntaxNode> nodes, int index)
        => nodes[index] is Leaf { IsName: true } name && index + 1 < nodes.Count && nodes[index + 1] is Group { IsRound: true } group
            && !IsAlias(nodes, index) && !IsKeyword(nodes, index) ? new(name.Token, group) : null;

    /// <summary>A call of other arguments.</summary>
    public static IEnumerable<SyntaxNode> Write(Token name, Group group, IEnumerable<IReadOnlyList<SyntaxNode>> arguments)
        => [new Leaf(name), group with { Items = NodeList.Join(arguments, ",") }];

    /// <summary>Whether it names a table and its columns: it follows a value or a table, or AS; or a query follows it in WITH.</summary>
    private static bool IsAlias(IReadOnlyList<SyntaxNode> nodes, int index)
        => (index > 0 && (nodes[index - 1].Is("as") || EndsValue(nodes[index - 1])))
            || (index + 3 < nodes.Count && nodes[index + 2].Is("as") && nodes[index + 3] is Group { IsQuery: true });

    private static bool IsKeyword(IReadOnlyList<SyntaxNode> nodes, int index)
        => nodes[index] is Leaf { Token: { Kind: TokenKind.Word } word } && NoFunctions.Contains(word.Text)
            && !(word.Is("filter") && (index == 0 || !EndsValue(nodes[index - 1])));

    private static bool EndsValue(SyntaxNode node) => node is Group || node.Literal is not null || (node.IsName && !Openers.Contains(node.First.Text)) || node.First.Kind == TokenKind.Number;
}
