using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Clauses;

/// <summary>Tells from a query's text which values are maps: by the function or the cast that makes them, or by a name given to such a value.</summary>
internal sealed class MapNames
{
    private static readonly HashSet<string> Makers = new(["map", "map_agg", "map_concat", "map_from_entries", "histogram", "split_to_map"], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    private MapNames()
    {
    }

    /// <summary>Reads a query.</summary>
    public static MapNames Of(IReadOnlyList<SyntaxNode> nodes)
    {
        var maps = new MapNames();
        maps.Collect(nodes);
        return maps;
    }

    /// <summary>Whether an expression gives a map.</summary>
    public bool IsMap(IReadOnlyList<SyntaxNode> nodes) => nodes switch
    {
        [var maker, Group group] => IsMaker(maker, group),
        [.., { IsName: true } name] => _names.Contains(name.First.Value) || IsDocumented(nodes),
        _ => false,
    };

    private static bool IsMaker(SyntaxNode name, Group group) => (name.Is("cast") || name.Is("try_cast"))
        ? NodeList.IndexOf(group.Items, "as") is >= 0 and var at && at + 1 < group.Items.Count && group.Items[at + 1].Is("map")
        : name.IsName && Makers.Contains(name.First.Value);

    /// <summary>The one map of the documented table.</summary>
    private static bool IsDocumented(IReadOnlyList<SyntaxNode> nodes) => nodes is [.., var column, var dot, var member] && dot.Is(".") && member.Is("attributes") && column.Is("webidfederationdata");

    private void Collect(IReadOnlyList<SyntaxNode> nodes)
    {
        for (var i = 0; i + 2 < nodes.Count; i++)
        {
            var alias = nodes[i + 2].Is("as") && i + 3 < nodes.Count ? nodes[i + 3] : nodes[i + 2];
            if (nodes[i + 1] is Group group && IsMaker(nodes[i], group) && alias.IsName)
                _names.Add(alias.First.Value);
        }

        foreach (var group in nodes.OfType<Group>())
            Collect(group.Items);
    }
}
