using TrailTools.Sql.Dialect.Rewriting.Calls;
using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Clauses;

/// <summary>Members of columns that are text: requestParameters.bucketName is looked up in the column's JSON, which Athena would refuse.</summary>
internal sealed class JsonColumnRule(RewriteContext context) : RewriteRule
{
    /// <inheritdoc/>
    protected override IReadOnlyList<SyntaxNode> RewriteLevel(IReadOnlyList<SyntaxNode> nodes)
    {
        List<SyntaxNode> rewritten = [];
        for (var i = 0; i < nodes.Count; i++)
        {
            var members = IsColumn(nodes, i) ? Members(nodes, i + 1) : [];
            if (members.Count == 0)
            {
                rewritten.Add(nodes[i]);
                continue;
            }

            rewritten.AddRange(Lookup(TakeQualifiers(rewritten, nodes[i]), members));
            i += members.Count * 2;
        }

        return rewritten;
    }

    private bool IsColumn(IReadOnlyList<SyntaxNode> nodes, int index) => nodes[index].IsName && context.JsonColumns.Contains(nodes[index].First.Value);

    /// <summary>The names behind points; not one that calls a function.</summary>
    private static List<string> Members(IReadOnlyList<SyntaxNode> nodes, int start)
    {
        List<string> names = [];
        for (var i = start; i + 1 < nodes.Count && nodes[i].Is(".") && nodes[i + 1] is Leaf { Token.Kind: TokenKind.Word or TokenKind.QuotedName } name; i += 2)
            names.Add(name.Token.Value);
        return names;
    }

    private static IReadOnlyList<SyntaxNode> TakeQualifiers(List<SyntaxNode> before, SyntaxNode column)
    {
        var start = before.Count;
        while (start >= 2 && before[start - 1].Is(".") && before[start - 2].IsName)
            start -= 2;
        SyntaxNode[] path = [.. before[start..], column];
        before.RemoveRange(start, before.Count - start);
        return path;
    }

    private IReadOnlyList<SyntaxNode> Lookup(IReadOnlyList<SyntaxNode> column, List<string> members)
    {
        var first = column[0].First;
        var name = column[^1].First.Value;
        context.Notice($"{name} is text here, as in AWS's table, and not a structure: {name}.{string.Join('.', members)} is read as json_extract_scalar({name}, '$.{string.Join('.', members)}'), in which capitals count. Athena refuses it.", first.Position);
        return NodeList.Of(
            "athena_json_extract_scalar(x, path)",
            first,
            ("x", NodeList.WithBlanks(column, "")),
            ("path", [new Leaf(new(TokenKind.Text, " ", Token.Quote(JsonPath.To(members)), first.Position) { IsOurs = true })]));
    }
}
