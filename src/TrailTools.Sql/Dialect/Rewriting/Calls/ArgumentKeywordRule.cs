using TrailTools.Sql.Dialect.Functions.Topics;
using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Calls;

/// <summary>Calls with words among their arguments: extract(year FROM x), position('a' IN x), substring(x FROM 2).</summary>
internal sealed class ArgumentKeywordRule(RewriteContext context) : RewriteRule
{
    /// <inheritdoc/>
    protected override IReadOnlyList<SyntaxNode> RewriteLevel(IReadOnlyList<SyntaxNode> nodes)
    {
        List<SyntaxNode> rewritten = [];
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i + 1 < nodes.Count && nodes[i + 1] is Group { IsRound: true } group && Rewrite(nodes[i].First, group) is { } call)
            {
                rewritten.AddRange(call);
                i++;
            }
            else
            {
                rewritten.Add(nodes[i]);
            }
        }

        return rewritten;
    }

    private IReadOnlyList<SyntaxNode>? Rewrite(Token name, Group group)
    {
        if (name.Is("extract"))
            return Extract(name, group);
        if (name.Is("position") && NodeList.IndexOf(group.Items, "in") is > 0 and var at)
            return Written(name, "strpos", group, [[.. group.Items.Skip(at + 1)], [.. group.Items.Take(at)]]);
        if (name.Is("substring") && NodeList.IndexOf(group.Items, "from") is > 0 and var from)
            return Written(name, "substring", group, Parts(group.Items, from));
        if (name.Is("listagg") && NodeList.IndexOf(group.Items, "overflow") is > 1 and var overflow)
            return [new Leaf(name), group with { Items = [.. group.Items.Take(overflow - 1)] }];
        return null;
    }

    private SyntaxNode[] Extract(Token name, Group group)
    {
        if (group.Items is not [Leaf field, var from, _, ..] || !from.Is("from") || !DateTimeFunctions.Fields.Contains(field.Token.Text))
            throw context.Errors.Syntax(name.Position, name.Text.Length, $"extract is written extract(FIELD FROM x), and fields are {string.Join(", ", DateTimeFunctions.Fields)}.");

        return Written(name, field.Token.Text, group, [[.. group.Items.Skip(2)]]);
    }

    private static IReadOnlyList<SyntaxNode>[] Parts(IReadOnlyList<SyntaxNode> items, int from)
    {
        var length = NodeList.IndexOf(items, "for", from);
        return length < 0
            ? [[.. items.Take(from)], [.. items.Skip(from + 1)]]
            : [[.. items.Take(from)], [.. items.Skip(from + 1).Take(length - from - 1)], [.. items.Skip(length + 1)]];
    }

    private static SyntaxNode[] Written(Token name, string function, Group group, IEnumerable<IReadOnlyList<SyntaxNode>> arguments)
        => [new Leaf(name with { Text = function }), group with { Items = NodeList.Join(arguments, ",") }];
}
