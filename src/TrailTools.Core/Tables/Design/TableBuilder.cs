using System.Globalization;
using TrailTools.Cloud.Athena;
using TrailTools.Tables.Ddl;

namespace TrailTools.Tables.Design;

/// <summary>Makes the table of AWS's documentation, with partitions projected by account, Region and day.</summary>
/// <remarks>Amazon Athena User Guide, "Create a table for CloudTrail logs in Athena using partition projection" and "Supported types for partition projection".</remarks>
internal static class TableBuilder
{
    private const string Account = $"projection.{PartitionColumns.Account}";
    private const string Region = $"projection.{PartitionColumns.Region}";
    private const string Day = $"projection.{PartitionColumns.Day}";

    /// <summary>The table as the data catalog would have it.</summary>
    public static TableDescription Build(TableSpec spec) => new(spec.Id, Columns(spec), [.. PartitionColumns.Names.Select(static name => new CatalogColumn(name, "string"))])
    {
        Type = TableProperties.External,
        Parameters = Properties(spec),
    };

    private static CatalogColumn[] Columns(TableSpec spec)
        => [.. CloudTrailColumns.Documented.Select(static column => new CatalogColumn(column.Name, HiveTypes.Of(column.Type))), .. spec.ExtraColumns];

    private static Dictionary<string, string> Properties(TableSpec spec) => new(spec.Place.IsStore ? TableProperties.Parquet : TableProperties.Format)
    {
        ["location"] = spec.Place.Location,
        [TableProperties.Creator] = TableProperties.OurCreator,
        ["projection.enabled"] = "true",
        [$"{Account}.type"] = spec.IsAccountInjected ? "injected" : "enum",
        [spec.IsAccountInjected ? TableProperties.Accounts : $"{Account}.values"] = string.Join(',', spec.Accounts),
        [$"{Region}.type"] = "enum",
        [$"{Region}.values"] = string.Join(',', spec.Regions),
        [$"{Day}.type"] = "date",
        [$"{Day}.format"] = PartitionColumns.DayFormat,
        [$"{Day}.range"] = $"{spec.FirstDay.ToString(PartitionColumns.DayFormat, CultureInfo.InvariantCulture)},NOW",
        [$"{Day}.interval"] = "1",
        [$"{Day}.interval.unit"] = "DAYS",
        ["storage.location.template"] = spec.Place.Template,
    };
}
