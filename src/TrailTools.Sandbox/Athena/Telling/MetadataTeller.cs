using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.Athena.Protocol;
using TrailTools.Sandbox.AwsJson;

namespace TrailTools.Sandbox.Athena.Telling;

/// <summary>GetTableMetadata, ListTableMetadata and ListDatabases.</summary>
internal sealed class MetadataTeller(DataCatalog catalog)
{
    /// <summary>Tells about one table.</summary>
    public JsonNode? Get(JsonCall call)
    {
        var database = FindDatabase(call);
        var name = call.Input.Text("TableName") ?? throw AthenaErrors.Invalid("TableName is required.");
        var table = database.Tables.GetValueOrDefault(name.ToLowerInvariant())
            ?? throw AthenaErrors.Metadata($"EntityNotFoundException: Entity Not Found (Service: AmazonDataCatalog; Status Code: 400; Error Code: EntityNotFoundException; Table {name} not found.)");
        return new JsonObject { ["TableMetadata"] = Write(table) };
    }

    /// <summary>Tells about a database's tables, by name.</summary>
    public JsonNode? List(JsonCall call)
    {
        var expression = call.Input.Text("Expression");
        var tables = FindDatabase(call).Tables.Values.OrderBy(static table => table.Name, StringComparer.Ordinal);
        return AthenaPage.Of(call.Input, "TableMetadataList", [.. tables.Where(table => Fits(table.Name, expression)).Select(Write)]);
    }

    /// <summary>Names the databases.</summary>
    public JsonNode? ListDatabases(JsonCall call)
    {
        CheckCatalog(call);
        return AthenaPage.Of(call.Input, "DatabaseList", [.. catalog.Databases(HomeOf.Call(call)).Select(static database => JsonInput.Output(("Name", database.Name), ("Description", database.Comment)))]);
    }

    private CatalogDatabase FindDatabase(JsonCall call)
    {
        CheckCatalog(call);
        var name = call.Input.Text("DatabaseName") ?? throw AthenaErrors.Invalid("DatabaseName is required.");
        return catalog.Find(HomeOf.Call(call), name)
            ?? throw AthenaErrors.Metadata($"EntityNotFoundException: Entity Not Found (Service: AmazonDataCatalog; Status Code: 400; Error Code: EntityNotFoundException; Database {name} not found.)");
    }

    private static void CheckCatalog(JsonCall call)
    {
        var name = call.Input.Text("CatalogName") ?? throw AthenaErrors.Invalid("CatalogName is required.");
        if (!name.Equals(DataCatalog.Name, StringComparison.OrdinalIgnoreCase))
            throw AthenaErrors.Invalid($"DataCatalog {name} was not found");
    }

    private static bool Fits(string name, string? expression)
        => expression is null || Regex.IsMatch(name, $"\\A(?:{expression})\\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static JsonObject Write(CatalogTable table) => new()
    {
        ["Name"] = table.Name,
        ["CreateTime"] = JsonInput.Seconds(table.Created),
        ["LastAccessTime"] = 0,
        ["TableType"] = "EXTERNAL_TABLE",
        ["Columns"] = Columns(table.Columns),
        ["PartitionKeys"] = Columns(table.PartitionKeys),
        ["Parameters"] = Parameters(table),
    };

    private static JsonArray Columns(IEnumerable<TableColumn> columns)
        => new([.. columns.Select(static column => JsonInput.Output(("Name", column.Name), ("Type", $"{column.Type}"), ("Comment", column.Comment)))]);

    /// <summary>TBLPROPERTIES, and beside them what else the DDL said.</summary>
    private static JsonObject Parameters(CatalogTable table)
    {
        var parameters = JsonInput.Output(
            ("EXTERNAL", "TRUE"),
            ("comment", table.Comment),
            ("inputformat", table.InputFormat),
            ("location", table.Location),
            ("outputformat", table.OutputFormat),
            ("serde.serialization.lib", table.SerDe),
            ("transient_lastDdlTime", FormattableString.Invariant($"{table.Created.ToUnixTimeSeconds()}")));
        foreach (var (name, value) in table.SerDeProperties)
            parameters[$"serde.param.{name}"] = value;
        foreach (var (name, value) in table.Properties)
            parameters[name] = value;
        return parameters;
    }
}
