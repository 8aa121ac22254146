using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Calls;

/// <summary>Functions in arguments: x -> ... is written lambda x: ..., since DuckDB takes the arrow for JSON.</summary>
internal sealed class LambdaRule(RewriteContext context) : RewriteRule
{
    /// <inheritdoc/>
    protected override IReadOnlyList<SyntaxNode> RewriteLevel(IReadOnlyList<SyntaxNode> nodes)
        => NodeList.IndexOf(nodes, "->") < 0 ? nodes : NodeList.Join(NodeList.Split(nodes).Select(RewriteArgument), ",");

    private IReadOnlyList<SyntaxNode> RewriteArgument(IReadOnlyList<SyntaxNode> part)
    {
        var arrow = NodeList.IndexOf(part, "->");
        if (arrow < 0)
            return part;
        if (arrow != 1 || Parameters(part[0]) is not { } parameters || part.Count == 2)
            throw context.Errors.Syntax(part[arrow].First.Position, 2, "What is before -> is no name, or names in brackets, or nothing is behind it. Members of JSON are found by json_extract_scalar(x, '$.name').");

        var place = part[0].First;
        var body = part.Count == 3 && part[2] is Group ? [part[2]] : NodeList.Bracket([.. part.Skip(2)]);
        return [.. NodeList.WithBlanks(NodeList.Of("lambda", place.Position), place.Before), .. NodeList.WithBlanks(parameters, " "), .. NodeList.Of(":", place.Position), .. NodeList.WithBlanks(body, " ")];
    }

    private static IReadOnlyList<SyntaxNode>? Parameters(SyntaxNode node) => node switch
    {
        Group { IsRound: true, Items.Count: > 0 } group => group.Items,
        { IsName: true } => [node],
        _ => null,
    };
}
