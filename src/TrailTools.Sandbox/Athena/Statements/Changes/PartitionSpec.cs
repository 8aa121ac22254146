using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.Athena.Ddl;
using TrailTools.Sandbox.Athena.Engine;

namespace TrailTools.Sandbox.Athena.Statements.Changes;

/// <summary>A partition as ALTER TABLE names it: PARTITION (name = 'value', ...) LOCATION '...'.</summary>
/// <param name="Values">The texts by the columns' names.</param>
/// <param name="Location">Its folder; null where that is not said.</param>
internal sealed record PartitionSpec(IReadOnlyDictionary<string, string> Values, string? Location)
{
    /// <summary>Takes one or more, with commas between or without.</summary>
    public static IReadOnlyList<PartitionSpec> ReadAll(DdlCursor at)
    {
        List<PartitionSpec> specs = [];
        do
            specs.Add(Read(at));
        while (at.Accept(",") || at.IsAt("partition"));
        return specs;
    }

    /// <summary>The partition of a table.</summary>
    /// <exception cref="QueryException">It does not name the table's columns of partitions.</exception>
    public TablePartition Of(CatalogTable table)
    {
        if (Values.Count != table.PartitionKeys.Count || table.PartitionKeys.Any(key => !Values.ContainsKey(key.Name)))
            throw new QueryException($"FAILED: SemanticException partition spec {{{string.Join(", ", Values.Select(static one => $"{one.Key}={one.Value}"))}}} doesn't contain all ({table.PartitionKeys.Count}) partition columns");
        string[] values = [.. table.PartitionKeys.Select(key => Values[key.Name])];
        return new(values, Location ?? S3Place.Parse(table.Location)!.Folder + string.Concat(table.PartitionKeys.Zip(values, static (key, value) => $"{key.Name}={value}/")));
    }

    private static PartitionSpec Read(DdlCursor at)
    {
        at.Expect("partition");
        Dictionary<string, string> values = [];
        foreach (var (name, value) in at.List(() => Value(at)))
            values[name] = value;
        return new(values, at.Accept("location") ? at.Text() : null);
    }

    private static (string Name, string Value) Value(DdlCursor at)
    {
        var name = at.Name();
        at.Expect("=");
        return (name, at.Next.Kind == DdlTokenKind.Text ? at.Text() : at.Word());
    }
}
