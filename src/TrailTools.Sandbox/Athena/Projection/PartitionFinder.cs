using TrailTools.Sandbox.Athena.Catalog;

namespace TrailTools.Sandbox.Athena.Projection;

/// <summary>Finds a table's partitions: projected ones where projection is on, else those of the catalog (Amazon Athena User Guide, Use partition projection).</summary>
internal static class PartitionFinder
{
    private const string Template = "storage.location.template";

    /// <summary>The partitions; one without values where the table has no columns of partitions.</summary>
    /// <param name="table">The table.</param>
    /// <param name="given">The texts of which a query demands that a column is one; null where it does not say.</param>
    /// <param name="now">The moment.</param>
    /// <exception cref="Engine.QueryException">The projection is wrong, or the query does not say what it must.</exception>
    public static IEnumerable<TablePartition> Find(CatalogTable table, Func<string, IReadOnlyCollection<string>?> given, DateTimeOffset now)
        => table.PartitionKeys.Count == 0 ? [new TablePartition([], table.Location)]
            : IsProjected(table) ? Project(table, given, now)
            : table.AddedPartitions;

    private static bool IsProjected(CatalogTable table)
        => table.Properties.GetValueOrDefault("projection.enabled")?.Equals("true", StringComparison.OrdinalIgnoreCase) == true;

    private static IEnumerable<TablePartition> Project(CatalogTable table, Func<string, IReadOnlyCollection<string>?> given, DateTimeOffset now)
    {
        var columns = table.PartitionKeys.Select(key => Wanted(new ProjectionReader(table, key.Name).Read(), given(key.Name), now)).ToArray();
        IEnumerable<string[]> rows = [[]];
        foreach (var values in columns)
            rows = rows.SelectMany(row => values.Select(value => (string[])[.. row, value]));
        return rows.Select(row => new TablePartition(row, LocationOf(table, row)));
    }

    private static string[] Wanted(IProjectedColumn column, IReadOnlyCollection<string>? given, DateTimeOffset now)
        => [.. column.Values(given, now).Where(value => given?.Contains(value) != false)];

    private static string LocationOf(CatalogTable table, string[] values)
    {
        if (table.Properties.GetValueOrDefault(Template) is not { } location)
            return S3Place.Parse(table.Location)!.Folder + string.Concat(table.PartitionKeys.Zip(values, static (key, value) => $"{key.Name}={value}/"));
        for (var number = 0; number < values.Length; number++)
            location = location.Replace($"${{{table.PartitionKeys[number].Name}}}", values[number], StringComparison.Ordinal);
        return location;
    }
}
