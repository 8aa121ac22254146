using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Values;

/// <summary>CAST and TRY_CAST, whose types have other names in DuckDB, and other texts: a JSON text is cast to its value.</summary>
internal sealed class CastRule(RewriteContext context) : RewriteRule
{
    private readonly TypeReader _types = new(context.Errors);

    /// <inheritdoc/>
    protected override IReadOnlyList<SyntaxNode> RewriteLevel(IReadOnlyList<SyntaxNode> nodes)
    {
        List<SyntaxNode> rewritten = [];
        for (var i = 0; i < nodes.Count; i++)
        {
            if ((nodes[i].Is("cast") || nodes[i].Is("try_cast")) && i + 1 < nodes.Count && nodes[i + 1] is Group { IsRound: true } group)
            {
                rewritten.AddRange(Rewrite(nodes[i].First, group.Items));
                i++;
            }
            else
            {
                rewritten.Add(nodes[i]);
            }
        }

        return rewritten;
    }

    private IReadOnlyList<SyntaxNode> Rewrite(Token cast, IReadOnlyList<SyntaxNode> items)
    {
        var at = NodeList.IndexOf(items, "as");
        if (at <= 0 || at == items.Count - 1)
            throw context.Errors.Syntax(cast.Position, cast.Text.Length, "A cast is written CAST(value AS type).");

        var type = _types.Read([.. items.Skip(at + 1)]);
        var text = type switch
        {
            "VARCHAR" => "athena_varchar(x)",
            ['V', 'A', 'R', 'C', 'H', 'A', 'R', '(', .. var length, ')'] => $"left(athena_varchar(x), {length})",
            "JSON" => "athena_to_json(x)",
            TypeReader.IPAddress => "athena_ipaddress(x)",
            _ => $"CAST(x AS {type})",
        };
        return NodeList.Of(Attempt(cast, text), cast, ("x", NodeList.WithBlanks([.. items.Take(at)], "")));
    }

    private static string Attempt(Token cast, string text)
        => cast.Is("cast") ? text : text.StartsWith("CAST(", StringComparison.Ordinal) ? "TRY_" + text : $"TRY({text})";
}
