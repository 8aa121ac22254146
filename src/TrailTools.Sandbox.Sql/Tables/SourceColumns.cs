using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Tables;
using CatalogColumn = TrailTools.Sandbox.Athena.Catalog.TableColumn;
using RecordColumn = TrailTools.Tables.TableColumn;

namespace TrailTools.Sandbox.Sql.Tables;

/// <summary>A table's columns as a scan gives them: all values are texts yet, in structs, arrays and maps as their types say.</summary>
internal static class SourceColumns
{
    /// <summary>The object that a record was found in; a column only where a query names it (Amazon Athena User Guide, Show file locations).</summary>
    public const string Path = "$path";

    /// <summary>The columns, those of partitions last but the object's path.</summary>
    /// <param name="table">The table.</param>
    /// <param name="objects">Knows the partition of each object.</param>
    public static IReadOnlyList<ScanColumn> Of(CatalogTable table, PartitionObjects objects)
        => [.. table.Columns.Select(Member), .. table.PartitionKeys.Select((key, number) => new PlaceText(key.Name, place => objects.Value(place.Path!.Value, number))), new PlaceText(Path, static place => place.Path)];

    private static MemberColumn Member(CatalogColumn column) => new(new RecordColumn(column.Name, Type(column.Type)));

    private static ColumnType Type(HiveType type) => type.Name switch
    {
        HiveType.Struct => ColumnType.Struct([.. type.Parts.Select(static part => new RecordColumn(part.Name, Type(part.Type)))]),
        HiveType.Array => ColumnType.List(Type(type.Parts[0].Type)),
        HiveType.Map => ColumnType.Map,
        _ => ColumnType.Text,
    };
}
