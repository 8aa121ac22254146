using System.Text;
using System.Text.Json;
using DuckDB.NET.Data;

namespace TrailTools.Sql.Queries;

/// <summary>A query as DuckDB's own parser reads it. Only SELECT gets so far: what writes, loads or attaches is no query.</summary>
internal static class SqlTree
{
    /// <summary>DuckDB's parser has a limit of its own, about 1,000 expressions deep; each takes a few levels of JSON.</summary>
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 16_384 };

    /// <summary>Reads a query.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="sql">One statement in DuckDB's SQL.</param>
    /// <exception cref="SqlTextException">It is no query, or none that can be read.</exception>
    public static SqlNode Parse(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT json_serialize_sql($1::VARCHAR)";
        command.Parameters.Add(new DuckDBParameter(sql));
        var root = new SqlNode(JsonDocument.Parse((string)command.ExecuteScalar()!, Deep).RootElement);
        if (root["error"].Json.GetBoolean())
            throw Error(root);

        var statements = root.List("statements").ToArray();
        return statements.Length == 1 ? statements[0]["node"]
            : throw new SqlTextException("SqlSyntax", $"There are {statements.Length} statements: give one query at a time.", null);
    }

    /// <summary>Where a place counted in bytes of UTF-8 is in a text.</summary>
    public static int CharOf(string sql, int position)
    {
        var utf8 = Encoding.UTF8.GetBytes(sql);
        return Encoding.UTF8.GetCharCount(utf8, 0, Math.Clamp(position, 0, utf8.Length));
    }

    private static SqlTextException Error(SqlNode root) => root.Text("error_type") == "not implemented"
        ? new SqlTextException("SqlUnsupported", "Only queries are answered here, SELECT or WITH ... SELECT: nothing is made, changed or loaded by SQL.", null)
        : new SqlTextException("SqlInvalid", root.Text("error_message"), int.TryParse(root.Text("position"), out var position) ? position : null);
}
