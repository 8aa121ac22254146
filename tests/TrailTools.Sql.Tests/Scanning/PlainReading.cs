using System.Text;
using System.Text.Json;
using TrailTools.Tables;

namespace TrailTools.Sql.Tests.Scanning;

/// <summary>What a column holds of a record, read plainly: the other opinion of the tests.</summary>
internal static class PlainReading
{
    /// <summary>The value of a column.</summary>
    public static object? Value(JsonElement record, TableColumn column) => Value(Member(record, column.Member), column.Type);

    /// <summary>A value as text that can be compared.</summary>
    public static string Show(object? value) => value switch
    {
        null or DBNull => "NULL",
        string text => JsonSerializer.Serialize(text),
        System.Collections.IDictionary map => $"{{{string.Join(',', map.Keys.Cast<string>().Order(StringComparer.Ordinal).Select(key => $"{Show(key)}:{Show(map[key])}"))}}}",
        System.Collections.IEnumerable list => $"[{string.Join(',', list.Cast<object?>().Select(Show))}]",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private static object? Value(JsonElement? found, ColumnType type) => (type, found) switch
    {
        (_, null or { ValueKind: JsonValueKind.Null }) => null,
        (StructType structure, { ValueKind: JsonValueKind.Object } value) => structure.Fields.ToDictionary(static field => field.Name, field => Value(value, field)),
        (ListType list, { ValueKind: JsonValueKind.Array } value) => value.EnumerateArray().Select(item => Value(item, list.Item)).ToList(),
        (MapType, { ValueKind: JsonValueKind.Object } value) => value.EnumerateObject().DistinctBy(static member => member.Name).ToDictionary(static member => member.Name, static member => Value(member.Value, ColumnType.Text)),
        (TextType, { } value) => Text(value),
        _ => null,
    };

    private static string Text(JsonElement value)
        => value.ValueKind == JsonValueKind.String ? value.GetString()! : Compact(value);

    /// <summary>Names, numbers and texts as they were written.</summary>
    private static string Compact(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().Select(static member => $"{RawName(member)}:{Compact(member.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Compact))}]",
        _ => value.GetRawText(),
    };

    private static string RawName(JsonProperty member)
    {
        var raw = member.ToString();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"{{{raw}}}"));
        reader.Read();
        reader.Read();
        return $"\"{Encoding.UTF8.GetString(reader.ValueSpan)}\"";
    }

    private static JsonElement? Member(JsonElement value, string name)
    {
        var members = value.EnumerateObject().Where(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return Array.Find(members, member => member.Name == name) is { Value.ValueKind: not JsonValueKind.Undefined } exact ? exact.Value
            : members is [var first, ..] ? first.Value : null;
    }
}
