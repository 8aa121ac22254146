using TrailTools.Aws.Athena.Catalog;
using TrailTools.Cloud.Athena;

namespace TrailTools.Aws.Gateways;

/// <summary>Tables of the data catalog in the engine's words.</summary>
internal static class TableConverter
{
    /// <summary>A table that was told of.</summary>
    public static TableDescription Read(string database, TableMetadata table) => new(new TableId(database, table.Name ?? ""), Columns(table.Columns), Columns(table.PartitionKeys))
    {
        Type = table.TableType,
        CreatedAt = TrailConverter.Time(table.CreateTime),
        Parameters = table.Parameters ?? [],
    };

    private static CatalogColumn[] Columns(List<Column>? columns)
        => [.. (columns ?? []).Select(static column => new CatalogColumn(column.Name ?? "", column.Type ?? "", string.IsNullOrEmpty(column.Comment) ? null : column.Comment))];
}
