using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sql.Queries;

namespace TrailTools.Sandbox.Sql.Tables;

/// <summary>Gives a scan's texts the types of the table's DDL; what does not fit its type is NULL.</summary>
internal static class ColumnTypes
{
    /// <summary>DuckDB's names of Hive's types, where they are no texts.</summary>
    private static readonly Dictionary<string, string> Names = new()
    {
        ["boolean"] = "BOOLEAN",
        ["tinyint"] = "TINYINT",
        ["smallint"] = "SMALLINT",
        ["int"] = "INTEGER",
        ["integer"] = "INTEGER",
        ["bigint"] = "BIGINT",
        ["float"] = "FLOAT",
        ["double"] = "DOUBLE",
        ["date"] = "DATE",
        ["timestamp"] = "TIMESTAMP",
    };

    /// <summary>What a query reads in place of columns.</summary>
    public static string SelectList(IEnumerable<TableColumn> columns)
        => string.Join(", ", columns.Select(static column => Select(SqlText.Name(column.Name), column.Type)));

    private static string Select(string name, HiveType type) => IsText(type) ? name : $"TRY_CAST({name} AS {Name(type)}) AS {name}";

    private static bool IsText(HiveType type)
        => type.Parts.Count > 0 ? type.Parts.All(static part => IsText(part.Type)) : !Names.ContainsKey(type.Name) && !type.Name.StartsWith("decimal", StringComparison.Ordinal);

    private static string Name(HiveType type) => type.Name switch
    {
        HiveType.Struct => $"STRUCT({string.Join(", ", type.Parts.Select(static part => $"{SqlText.Name(part.Name)} {Name(part.Type)}"))})",
        HiveType.Array => $"{Name(type.Parts[0].Type)}[]",
        HiveType.Map => $"MAP({Name(type.Parts[0].Type)}, {Name(type.Parts[1].Type)})",
        _ when type.Name.StartsWith("decimal", StringComparison.Ordinal) => type.Name.ToUpperInvariant(),
        _ => Names.GetValueOrDefault(type.Name, "VARCHAR"),
    };
}
