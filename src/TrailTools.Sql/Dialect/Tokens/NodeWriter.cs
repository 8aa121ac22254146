using System.Text;

namespace TrailTools.Sql.Dialect.Tokens;

/// <summary>Writes nodes as text, and notes where each token came from.</summary>
/// <remarks>
/// Comments are left out and tokens kept apart: DuckDB nests comments, takes <c>E'\''</c> for one text and <c>%-</c> for one operator,
/// and Athena does not.
/// </remarks>
internal sealed class NodeWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<PositionMark> _marks = [];
    private Token? _last;

    /// <summary>What was written.</summary>
    public string Text => _text.ToString();

    /// <summary>Where its tokens came from, in their order.</summary>
    public IReadOnlyList<PositionMark> Marks => _marks;

    /// <summary>Writes nodes.</summary>
    public NodeWriter Write(IEnumerable<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
            Write(node);
        return this;
    }

    private void Write(SyntaxNode node)
    {
        if (node is Group group)
        {
            Write(group.Open);
            Write(group.Items);
            Write(group.Close);
        }
        else
        {
            Write(node.First);
        }
    }

    private void Write(Token token)
    {
        _text.Append(Blanks(token));
        _marks.Add(new(_text.Length, token.Position, token.Text.Length));
        _text.Append(token.Text);
        _last = token;
    }

    private string Blanks(Token token) => token.Before switch
    {
        "" => _last is not null && Merges(_last, token) ? " " : "",
        var blanks => string.IsNullOrWhiteSpace(blanks) ? blanks : " ",
    };

    private static bool Merges(Token left, Token right) => left.Kind == TokenKind.Symbol || right.Kind == TokenKind.Symbol
        ? IsOperator(left) && IsOperator(right)
        : true;

    private static bool IsOperator(Token token) => token.Kind == TokenKind.Symbol && !"()[],.;{}".Contains(token.Text, StringComparison.Ordinal);
}
