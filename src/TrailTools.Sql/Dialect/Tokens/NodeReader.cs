namespace TrailTools.Sql.Dialect.Tokens;

/// <summary>Pairs brackets.</summary>
internal sealed class NodeReader
{
    /// <summary>How deep brackets may stand in each other; DuckDB's own limit is higher, and a stack that overflows ends the process.</summary>
    private const int MaxDepth = 250;

    private static readonly Dictionary<string, string> Pairs = new() { ["("] = ")", ["["] = "]", ["{"] = "}" };

    private readonly IReadOnlyList<Token> _tokens;
    private readonly SqlErrors _errors;
    private int _at;

    private NodeReader(IReadOnlyList<Token> tokens, SqlErrors errors)
    {
        _tokens = tokens;
        _errors = errors;
    }

    /// <summary>Reads a text's tokens; what ends it is the last node.</summary>
    /// <exception cref="Diagnostics.TrailException">A bracket stands alone, or brackets are too deep.</exception>
    public static IReadOnlyList<SyntaxNode> Read(IReadOnlyList<Token> tokens, SqlErrors errors) => new NodeReader(tokens, errors).ReadUntil(null, 0);

    private List<SyntaxNode> ReadUntil(Token? open, int depth)
    {
        List<SyntaxNode> nodes = [];
        while (!Ends(open))
            nodes.Add(IsOpen(_tokens[_at]) ? ReadGroup(depth + 1) : new Leaf(_tokens[_at++]));
        return nodes;
    }

    private Group ReadGroup(int depth)
    {
        var open = _tokens[_at++];
        if (depth > MaxDepth)
            throw _errors.Syntax(open.Position, 1, $"More than {MaxDepth} brackets stand in each other here.");

        var items = ReadUntil(open, depth);
        return new(open, items, _tokens[_at++]);
    }

    /// <summary>Whether what the bracket holds ends here; without a bracket, whether the text does.</summary>
    private bool Ends(Token? open)
    {
        if (_at == _tokens.Count)
            return open is null;

        var token = _tokens[_at];
        if (token.Kind == TokenKind.End && open is not null)
            throw _errors.Syntax(open.Position, 1, $"This {open.Text} is not closed.");
        if (token.Kind != TokenKind.Symbol || !Pairs.ContainsValue(token.Text))
            return false;

        return open is not null && Pairs[open.Text] == token.Text ? true : throw _errors.Syntax(token.Position, 1, $"No bracket is open that this {token.Text} closes.");
    }

    private static bool IsOpen(Token token) => token.Kind == TokenKind.Symbol && Pairs.ContainsKey(token.Text);
}
