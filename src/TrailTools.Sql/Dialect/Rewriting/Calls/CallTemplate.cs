using TrailTools.Sql.Dialect.Functions;
using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Calls;

/// <summary>Writes a call otherwise: a text with names where its arguments go.</summary>
internal static class CallTemplate
{
    /// <summary>Puts the arguments into the text of the function's form.</summary>
    public static IReadOnlyList<SyntaxNode> Apply(SqlFunction form, Call call)
    {
        var nodes = NodeList.Of(form.Body, call.Name.Position);
        return NodeList.WithBlanks(NodeList.Fill(nodes, form.Parameters switch
        {
            [SqlFunction.All] => new Dictionary<string, IReadOnlyList<SyntaxNode>> { [SqlFunction.All] = call.Group.Items },
            [SqlFunction.Joined] => new() { [SqlFunction.Joined] = NodeList.Join(call.Arguments.Select(NodeList.Bracket), "||") },
            var names => names.Zip(call.Arguments).ToDictionary(static pair => pair.First, static pair => pair.Second),
        }), call.Name.Before);
    }
}
