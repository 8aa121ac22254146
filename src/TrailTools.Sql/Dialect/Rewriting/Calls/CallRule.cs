using TrailTools.Sql.Dialect.Functions;
using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Calls;

/// <summary>Functions by the catalog: what Athena does not have cannot be called at all, so that no query reaches DuckDB's own functions of files and settings.</summary>
internal sealed class CallRule(RewriteContext context) : RewriteRule
{
    private readonly ArgumentConverter _arguments = new(context.Errors);

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

    private IEnumerable<SyntaxNode> Rewrite(Call written)
    {
        var form = FormOf(written);
        var call = _arguments.Convert(written);
        return form.Kind switch
        {
            FunctionKind.Same => [new Leaf(call.Name), call.Group],
            FunctionKind.Renamed => [Named(call.Name, form.Body), call.Group],
            FunctionKind.Macro => [Named(call.Name, SqlFunction.Prefix + form.Name), call.Group],
            FunctionKind.Template => CallTemplate.Apply(form, call),
            _ => throw context.Errors.Unsupported(call.Name, $"The function {form.Name} is not supported here. {form.Body}"),
        };
    }

    private SqlFunction FormOf(Call call)
    {
        var forms = FunctionCatalog.Find(call.Name.Value);
        if (forms.Count == 0)
            throw context.Errors.UnknownFunction(call.Name);

        return (SpecialForms.Of(call) ?? forms).FirstOrDefault(form => form.Takes(call.Arguments.Count))
            ?? throw context.Errors.Syntax(
                call.Name.Position,
                call.Name.Text.Length,
                $"The function {forms[0].Name} is called with {string.Join(" or ", forms.Select(static form => form.Parameters.Count))} arguments here, not with {call.Arguments.Count}.");
    }

    private static Leaf Named(Token token, string name) => new(token with { Kind = TokenKind.Word, Text = name });
}
