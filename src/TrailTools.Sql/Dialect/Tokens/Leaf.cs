namespace TrailTools.Sql.Dialect.Tokens;

/// <summary>A token that is no bracket.</summary>
/// <param name="Token">The token.</param>
internal sealed record Leaf(Token Token) : SyntaxNode
{
    /// <inheritdoc/>
    public override Token First => Token;

    /// <inheritdoc/>
    public override bool IsName => Token.IsName;

    /// <inheritdoc/>
    public override string? Literal => Token.Kind == TokenKind.Text ? Token.Value : null;

    /// <inheritdoc/>
    public override bool Is(string word) => Token.Is(word);
}
