using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Calls;

/// <summary>A function's name and its arguments.</summary>
/// <param name="Name">The name's token.</param>
/// <param name="Group">The brackets and what is in them.</param>
internal sealed record Call(Token Name, Group Group)
{
    /// <summary>What stands before brackets as a function would, and is none.</summary>
    private static readonly HashSet<string> NoFunctions = new(["any", "all", "some", "over", "filter", "within", "sets", "bernoulli", "system", "lateral", "array", "materialized"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Constants = ["end", "null", "true", "false", "current_date", "current_timestamp", "current_time", "localtimestamp", "localtime"];

    /// <summary>Words after which a value begins although they could be names.</summary>
    private static readonly HashSet<string> Openers = new(["all", "limit", "offset", "over", "zone", "asc", "desc", "ordinality"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The arguments.</summary>
    public IReadOnlyList<IReadOnlyList<SyntaxNode>> Arguments => Group.Items.Count == 0 ? [] : NodeList.Split(Group.Items);

    /// <summary>Whether it is this function.</summary>
    public bool Is(string name) => Name.Value.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The call whose name stands here; null where something else does.</summary>
    public static Call? At(IReadOnlyList<SyntaxNode> nodes, int index)
        => nodes[index] is Leaf { IsName: true, Token.IsOurs: false } name && index + 1 < nodes.Count && nodes[index + 1] is Group { IsRound: true } group
            && !IsAlias(nodes, index) && !IsKeyword(nodes, index) ? new(name.Token, group) : null;

    /// <summary>The same call with another argument.</summary>
    public Call With(int index, IReadOnlyList<SyntaxNode> argument)
        => this with { Group = Group with { Items = NodeList.Join(Arguments.Select((old, i) => i == index ? argument : old), ",") } };

    /// <summary>Whether it names a table and its columns: it follows a value or a table, or AS; or a query follows it in WITH.</summary>
    private static bool IsAlias(IReadOnlyList<SyntaxNode> nodes, int index)
        => (index > 0 && (nodes[index - 1].Is("as") || EndsValue(nodes[index - 1])))
            || (index + 3 < nodes.Count && nodes[index + 2].Is("as") && nodes[index + 3] is Group { IsQuery: true });

    private static bool IsKeyword(IReadOnlyList<SyntaxNode> nodes, int index)
        => nodes[index] is Leaf { Token: { Kind: TokenKind.Word } word } && NoFunctions.Contains(word.Text)
            && !(word.Is("filter") && (index == 0 || !EndsValue(nodes[index - 1])));

    /// <summary>Whether a value or a table's name ends with it, so that a name behind it is an alias.</summary>
    public static bool EndsValue(SyntaxNode node)
        => node is Group || node.Literal is not null || node.First.Kind == TokenKind.Number || Array.Exists(Constants, node.Is) || (node.IsName && !Openers.Contains(node.First.Text));
}
