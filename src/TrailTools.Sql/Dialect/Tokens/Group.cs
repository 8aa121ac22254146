namespace TrailTools.Sql.Dialect.Tokens;

/// <summary>Two brackets and all that stands between them.</summary>
/// <param name="Open">The first bracket.</param>
/// <param name="Items">What is between.</param>
/// <param name="Close">The last bracket.</param>
internal sealed record Group(Token Open, IReadOnlyList<SyntaxNode> Items, Token Close) : SyntaxNode
{
    /// <inheritdoc/>
    public override Token First => Open;

    /// <summary>Whether its brackets are round.</summary>
    public bool IsRound => Open.Text == "(";

    /// <summary>Whether a query stands in it.</summary>
    public bool IsQuery => IsRound && Items is [var first, ..] && (first.Is("select") || first.Is("with") || first.Is("values") || first.Is("table"));
}
