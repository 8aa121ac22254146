using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace TrailTools.Sandbox.Sql.Answers;

/// <summary>The type of an answer's column.</summary>
/// <param name="Name">Its name at Athena, without the types of its parts (Amazon Athena API Reference, ColumnInfo).</param>
/// <param name="DuckDB">Its name at DuckDB.</param>
internal sealed partial record AnswerType(string Name, string DuckDB)
{
    /// <summary>Athena's names of DuckDB's types, where lower case alone does not do.</summary>
    private static readonly Dictionary<string, string> Names = new()
    {
        ["HUGEINT"] = "bigint",
        ["UBIGINT"] = "bigint",
        ["UINTEGER"] = "bigint",
        ["UHUGEINT"] = "bigint",
        ["UTINYINT"] = "integer",
        ["USMALLINT"] = "integer",
        ["FLOAT"] = "float",
        ["BLOB"] = "varbinary",
        ["UUID"] = "varchar",
        ["TIMESTAMP_MS"] = "timestamp",
        ["TIMESTAMP_NS"] = "timestamp",
        ["TIMESTAMP_S"] = "timestamp",
        ["INTERVAL"] = "interval day to second",
        ["\"NULL\""] = "unknown",
    };

    /// <summary>The types of a query's columns; none where it cannot be answered.</summary>
    public static IReadOnlyList<AnswerType> Read(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"DESCRIBE {sql}";
        var types = new List<AnswerType>();
        try
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
                types.Add(Of(reader.GetString(1)));
        }
        catch (DuckDBException)
        {
            // Asked for its rows the query comes to the same error, which is told then.
        }

        return types;
    }

    private static AnswerType Of(string type) => new(
        type.EndsWith(']') ? "array"
            : type.StartsWith("MAP(", StringComparison.Ordinal) ? "map"
            : type.StartsWith("STRUCT(", StringComparison.Ordinal) ? "row"
            : Names.GetValueOrDefault(type) ?? Size().Replace(type, "").ToLowerInvariant(),
        type);

    [GeneratedRegex(@"\(.*\z")]
    private static partial Regex Size();
}
