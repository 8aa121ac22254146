using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;

namespace TrailTools.Tables.Ddl;

/// <summary>Writes Athena's DDL, which is Hive's. All names are checked and quoted, all texts are literals, all types were read.</summary>
/// <remarks>Amazon Athena User Guide, "CREATE TABLE", "DROP TABLE", "CREATE DATABASE", "DROP DATABASE".</remarks>
internal static class DdlWriter
{
    /// <summary>What the data catalog tells as a property and DDL says in words of its own, or the catalog makes by itself.</summary>
    private static readonly HashSet<string> NoProperties = new(["location", "inputformat", "outputformat", "serde.serialization.lib", "EXTERNAL", "transient_lastDdlTime"], StringComparer.OrdinalIgnoreCase);

    private const string SerdeParameter = "serde.param.";

    /// <summary>The statement that makes an external table.</summary>
    /// <exception cref="TrailException">AthenaNameInvalid, AthenaTypeInvalid: the table has what no statement can say.</exception>
    public static string CreateTable(TableDescription table) => string.Join('\n',
    [
        $"CREATE EXTERNAL TABLE {DdlName.Quote(table.Id)} (",
        string.Join(",\n", table.Columns.Select(static column => $"  {Column(column)}")) + ")",
        .. table.PartitionKeys.Count == 0 ? Array.Empty<string>() : [$"PARTITIONED BY ({string.Join(", ", table.PartitionKeys.Select(Column))})"],
        .. Format(table),
        $"LOCATION {Property(table, "location")}",
        $"TBLPROPERTIES (\n{List(table.Parameters.Where(static property => !NoProperties.Contains(property.Key) && !IsOfSerde(property.Key)))})",
    ]);

    /// <summary>The statement that takes a table away; an external table's files stay.</summary>
    /// <exception cref="TrailException">AthenaNameInvalid.</exception>
    public static string DropTable(TableId table) => $"DROP TABLE {DdlName.Quote(table)}";

    /// <summary>The statement that makes a database.</summary>
    /// <exception cref="TrailException">AthenaNameInvalid.</exception>
    public static string CreateDatabase(string name) => $"CREATE DATABASE {DdlName.Quote(name)}";

    /// <summary>The statement that takes away a database without tables.</summary>
    /// <exception cref="TrailException">AthenaNameInvalid.</exception>
    public static string DropDatabase(string name) => $"DROP DATABASE {DdlName.Quote(name)}";

    private static string Column(CatalogColumn column)
        => $"{DdlName.Quote(column.Name)} {HiveTypeReader.Read(column.Type)}{(column.Comment is { Length: > 0 } comment ? $" COMMENT {DdlLiteral.Text(comment)}" : "")}";

    private static IEnumerable<string> Format(TableDescription table)
    {
        yield return $"ROW FORMAT SERDE {Property(table, "serde.serialization.lib")}";
        var parameters = table.Parameters.Where(static property => IsOfSerde(property.Key)).Select(static property => KeyValuePair.Create(property.Key[SerdeParameter.Length..], property.Value)).ToList();
        if (parameters.Count > 0)
            yield return $"WITH SERDEPROPERTIES (\n{List(parameters)})";
        yield return $"STORED AS INPUTFORMAT {Property(table, "inputformat")}";
        yield return $"OUTPUTFORMAT {Property(table, "outputformat")}";
    }

    private static bool IsOfSerde(string property) => property.StartsWith(SerdeParameter, StringComparison.OrdinalIgnoreCase);

    private static string Property(TableDescription table, string name) => DdlLiteral.Text(table.Parameters[name]);

    private static string List(IEnumerable<KeyValuePair<string, string>> properties)
        => string.Join(",\n", properties.Select(static property => $"  {DdlLiteral.Text(property.Key)}={DdlLiteral.Text(property.Value)}"));
}
