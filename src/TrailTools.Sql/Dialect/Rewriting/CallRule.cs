using TrailTools.Sql.Dialect.Functions;
using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting;

/// <summary>Functions by the catalog: what Athena does not have cannot be called at all, so that no query reaches DuckDB's own functions of files and settings.</summary>
internal sealed class CallRule(RewriteContext context) : RewriteRule
{
    /// <inheritdoc/>
    protected override IReadOnlyList<SyntaxNode> RewriteLevel(IReadOnlyList<SyntaxNode> nodes)
    {
        List<SyntaxNode> rewritten = [];
        for (var i = 0; i < nodes.Count; i++)
        {
            if (Call.At(nodes, i) is not { } call)
            {
                rewritten.Add(nodes[i]);
                continue;
            }

            if (i > 0 && nodes[i - 1].Is("."))
                throw context.Errors.UnknownFunction(call.Name);
            rewritten.AddRange(Rewrite(call));
            i++;
        }

        return rewritten;
    }

    private IEnumerable<SyntaxNode> Rewrite(Call call)
    {
        var form = FormOf(call);
        return form.Kind switch
        {
            FunctionKind.Same => [new Leaf(call.Name), call.Group],
            FunctionKind.Renamed => [Named(call.Name, form.Body), call.Group],
            FunctionKind.Macro => [Named(call.Name, SqlFunction.Prefix + form.Name), call.Group],
            FunctionKind.Template => [.. Spaced(call, CallTemplate.Apply(form, call))],
            _ => throw context.Errors.Unsupported(call.Name, $"The function {form.Name} is not supported here. {form.Body}"),
        };
    }

    private SqlFunction FormOf(Call call)
    {
        var forms = FunctionCatalog.Find(call.Name.Value);
        if (forms.Count == 0)
            throw context.Errors.UnknownFunction(call.Name);

        return forms.FirstOrDefault(form => form.Takes(call.Arguments.Count))
            ?? throw context.Errors.Syntax(
                call.Name.Position,
                call.Name.Text.Length,
                $"The function {forms[0].Name} is called with {string.Join(" or ", forms.Select(static form => form.Parameters.Count))} arguments here, not with {call.Arguments.Count}.");
    }

    private static Leaf Named(Token token, string name) => new(token with { Kind = TokenKind.Word, Text = name });

    /// <summary>What stands before the call stays before what it becomes.</summary>
    private static IEnumerable<SyntaxNode> Spaced(Call call, IReadOnlyList<SyntaxNode> nodes)
        => nodes[0] is Leaf first
            ? [new Leaf(first.Token with { Before = call.Name.Before }), .. nodes.Skip(1)]
            : [(Group)nodes[0] with { Open = nodes[0].First with { Before = call.Name.Before } }, .. nodes.Skip(1)];
}
