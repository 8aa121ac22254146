using System.Text.RegularExpressions;
using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Values;

/// <summary>Text with a type before it: X'1F', IPADDRESS '10.0.0.1', TIMESTAMP '... UTC'.</summary>
internal sealed partial class LiteralRule(RewriteContext context) : RewriteRule
{
    /// <inheritdoc/>
    protected override IReadOnlyList<SyntaxNode> RewriteLevel(IReadOnlyList<SyntaxNode> nodes)
    {
        List<SyntaxNode> rewritten = [];
        foreach (var node in nodes)
        {
            var last = rewritten.LastOrDefault();
            if (node.Literal is null || last is null)
            {
                rewritten.Add(node);
                continue;
            }

            if (last.Literal is not null)
                throw context.Errors.Syntax(node.First.Position, node.First.Text.Length, "A text follows a text. Join them by ||; a quote within text is written ''.");
            rewritten.RemoveAt(rewritten.Count - 1);
            rewritten.AddRange(Typed(last, node, node.Literal));
        }

        return rewritten;
    }

    private IEnumerable<SyntaxNode> Typed(SyntaxNode type, SyntaxNode text, string value) => type.First.Text.ToUpperInvariant() switch
    {
        "X" when text.First.Before.Length == 0 => NodeList.Of("unhex(v)", type.First, ("v", [HexText(text, value)])),
        "IPADDRESS" => NodeList.Of("athena_ipaddress(v)", type.First, ("v", [text])),
        "IPPREFIX" => [text],
        "TIMESTAMP" when Zone().IsMatch(value) => NodeList.Of("TIMESTAMPTZ v", type.First, ("v", [new Leaf(text.First with { Text = Token.Quote(BlankBeforeOffset().Replace(value, "")) })])),
        _ => [type, text],
    };

    private SyntaxNode HexText(SyntaxNode node, string value)
        => Hex().IsMatch(value) ? node : throw context.Errors.Syntax(node.First.Position, node.First.Text.Length, "Bytes are written by pairs of hexadecimal digits.");

    [GeneratedRegex("[A-Za-z/]{2,}$|[ 0-9][+-][0-9]{2}:?[0-9]{2}$")]
    private static partial Regex Zone();

    [GeneratedRegex(@"\s+(?=[+-]\d{2}:?\d{2}$)")]
    private static partial Regex BlankBeforeOffset();

    [GeneratedRegex("^(?:[0-9A-Fa-f]{2}| )*$")]
    private static partial Regex Hex();
}
