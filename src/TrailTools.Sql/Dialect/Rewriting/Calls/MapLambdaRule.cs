using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Calls;

/// <summary>Functions over the entries of maps: DuckDB has them over lists, whose lambdas take an entry where Athena's take key and value.</summary>
internal sealed class MapLambdaRule : RewriteRule
{
    /// <summary>What a call becomes; m is the map, f what the lambda gives.</summary>
    private static readonly Dictionary<string, string> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["map_filter"] = "map_from_entries(list_filter(map_entries(m), athena_entry -> f))",
        ["transform_keys"] = "map_from_entries(list_transform(map_entries(m), athena_entry -> {'key': f, 'value': athena_entry.value}))",
        ["transform_values"] = "map_from_entries(list_transform(map_entries(m), athena_entry -> {'key': athena_entry.key, 'value': f}))",
    };

    /// <inheritdoc/>
    protected override IReadOnlyList<SyntaxNode> RewriteLevel(IReadOnlyList<SyntaxNode> nodes)
    {
        List<SyntaxNode> rewritten = [];
        for (var i = 0; i < nodes.Count; i++)
        {
            if (Call.At(nodes, i) is { } call && Rewrite(call) is { } list)
            {
                rewritten.AddRange(list);
                i++;
            }
            else
            {
                rewritten.Add(nodes[i]);
            }
        }

        return rewritten;
    }

    private static IReadOnlyList<SyntaxNode>? Rewrite(Call call)
    {
        if (!Forms.TryGetValue(call.Name.Value, out var form) || call.Arguments is not [var map, [Group { Items: [{ IsName: true } key, _, { IsName: true } value] }, var arrow, _, ..] lambda] || !arrow.Is("->"))
            return null;

        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [key.First.Value] = "athena_entry.key", [value.First.Value] = "athena_entry.value" };
        return NodeList.Of(form, call.Name, ("m", map), ("f", Replace([.. lambda.Skip(2)], parts)));
    }

    private static List<SyntaxNode> Replace(IReadOnlyList<SyntaxNode> nodes, Dictionary<string, string> parts)
    {
        List<SyntaxNode> replaced = [];
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is Group group)
                replaced.Add(group with { Items = Replace(group.Items, parts) });
            else if (nodes[i].IsName && (i == 0 || !nodes[i - 1].Is(".")) && parts.TryGetValue(nodes[i].First.Value, out var part))
                replaced.AddRange(NodeList.Of(part, nodes[i].First));
            else
                replaced.Add(nodes[i]);
        }

        return replaced;
    }
}
