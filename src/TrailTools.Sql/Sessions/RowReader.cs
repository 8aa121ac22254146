using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using DuckDB.NET.Data;
using TrailTools.Events;

namespace TrailTools.Sql.Sessions;

/// <summary>Reads rows of an answer as what PowerShell works with.</summary>
/// <param name="reader">The answer.</param>
/// <param name="names">The columns' names.</param>
/// <param name="isJson">Which of them are of the type JSON, which a reader takes for text.</param>
internal sealed class RowReader(DuckDBDataReader reader, IReadOnlyList<string> names, IReadOnlyList<bool> isJson)
{

    /// <summary>The row that the reader is at.</summary>
    public SqlRow Read()
    {
        var values = new object?[names.Count];
        for (var column = 0; column < values.Length; column++)
            values[column] = reader.IsDBNull(column) ? null : isJson[column] ? Json(reader.GetString(column)) : Value(reader.GetValue(column));
        return new SqlRow(names, values);
    }

    /// <summary>A value of DuckDB's as PowerShell works with it.</summary>
    internal static object? Value(object value) => value switch
    {
        DateTimeOffset time => time.ToUniversalTime(),
        DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture),
        BigInteger number when number >= long.MinValue && number <= long.MaxValue => (long)number,
        Stream bytes => Convert.ToHexString(Bytes(bytes)),
        byte[] bytes => Convert.ToHexString(bytes),
        IDictionary or (IEnumerable and not string) => Json(JsonCell.Write(value)),
        Guid or TimeSpan => value.ToString(),
        _ => value,
    };

    private static object? Json(string json)
    {
        var utf8 = JsonText.Compact(Encoding.UTF8.GetBytes(json));
        var reader = new Utf8JsonReader(utf8.Span);
        reader.Read();
        return TrailJson.From(new JsonValue(utf8, reader.TokenType));
    }

    private static byte[] Bytes(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
