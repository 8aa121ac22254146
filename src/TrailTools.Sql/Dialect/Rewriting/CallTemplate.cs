using TrailTools.Sql.Dialect.Functions;
using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting;

/// <summary>Writes a call otherwise: a text with names where its arguments go.</summary>
internal static class CallTemplate
{
    /// <summary>Puts the arguments into the text of the function's form.</summary>
    public static IReadOnlyList<SyntaxNode> Apply(SqlFunction form, Call call)
    {
        var nodes = NodeList.Of(form.Body, call.Name.Position);
        return NodeList.WithBlanks(Fill(nodes, form.Parameters switch
        {
            [SqlFunction.All] => new Dictionary<string, IReadOnlyList<SyntaxNode>> { [SqlFunction.All] = call.Group.Items },
            [SqlFunction.Joined] => new() { [SqlFunction.Joined] = NodeList.Join(call.Arguments.Select(NodeList.Bracket), "||") },
            var names => names.Zip(call.Arguments).ToDictionary(static pair => pair.First, static pair => pair.Second),
        }), call.Name.Before);
    }

    /// <summary>Puts nodes where their names stand.</summary>
    public static IReadOnlyList<SyntaxNode> Fill(IReadOnlyList<SyntaxNode> nodes, Dictionary<string, IReadOnlyList<SyntaxNode>> arguments)
    {
        List<SyntaxNode> filled = [];
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is Group group)
                filled.Add(group with { Items = Fill(group.Items, arguments) });
            else if (nodes[i] is Leaf { Token: { Kind: TokenKind.Word } word } && arguments.TryGetValue(word.Text, out var argument))
                filled.AddRange(StandsAlone(nodes, i) ? argument : NodeList.Bracket(argument));
            else
                filled.Add(nodes[i]);
        }

        return filled;
    }

    /// <summary>Whether brackets or commas are around it, so that it needs none of its own.</summary>
    private static bool StandsAlone(IReadOnlyList<SyntaxNode> nodes, int index)
        => (index == 0 || nodes[index - 1].Is(",")) && (index == nodes.Count - 1 || nodes[index + 1].Is(","));
}
