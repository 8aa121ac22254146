using System.Text;
using DuckDB.NET.Data;
using TrailTools.Events;

namespace TrailTools.Sandbox.Sql.Answers;

/// <summary>Writes an answer's rows as texts.</summary>
/// <param name="reader">The answer.</param>
/// <param name="types">Its columns' types.</param>
internal sealed class CellWriter(DuckDBDataReader reader, IReadOnlyList<AnswerType> types)
{
    /// <summary>The row that the reader is at.</summary>
    public IReadOnlyList<string?> Row()
    {
        var row = new string?[types.Count];
        for (var column = 0; column < row.Length; column++)
            row[column] = reader.IsDBNull(column) ? null : types[column].Name == "json" ? Json(reader.GetString(column)) : CellText.Of(reader.GetValue(column), types[column].DuckDB);
        return row;
    }

    private static string Json(string text) => Encoding.UTF8.GetString(JsonText.Compact(Encoding.UTF8.GetBytes(text)).Span);
}
