using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Clauses;

/// <summary>Names that are keywords to DuckDB alone are quoted; syntax that is not supported is named.</summary>
internal sealed class ReservedNameRule(RewriteContext context) : RewriteRule
{
    private static readonly Dictionary<string, string> Refused = new(StringComparer.OrdinalIgnoreCase)
    {
        ["match_recognize"] = "Write it by window functions: lag, lead, row_number.",
        ["json_table"] = "Take the elements by UNNEST(CAST(json_parse(x) AS array(json))).",
    };

    /// <inheritdoc/>
    protected override IReadOnlyList<SyntaxNode> RewriteLevel(IReadOnlyList<SyntaxNode> nodes)
        => [.. nodes.Select((node, i) => node is Leaf { Token: { Kind: TokenKind.Word, IsOurs: false } word } ? Rewrite(word, i + 1 < nodes.Count && nodes[i + 1] is Group) : node)];

    private Leaf Rewrite(Token word, bool isCalled)
    {
        if (isCalled && Refused.TryGetValue(word.Text, out var advice))
            throw context.Errors.Unsupported(word, $"{word.Text.ToUpperInvariant()} is not supported here. {advice}");
        return new(Keywords.ReservedByDuckDB.Contains(word.Text) ? word with { Kind = TokenKind.QuotedName, Text = Token.QuoteName(word.Text.ToLowerInvariant()) } : word);
    }
}
