using System.Text;
using System.Text.Json;

namespace TrailTools.Events;

/// <summary>Reads one level of a JSON object or array and leaves what is below as text, so that no depth of nesting costs a stack.</summary>
internal static class JsonObjects
{
    /// <summary>All that tells an ASCII letter's cases apart: names that differ in more at their beginning need not be compared.</summary>
    private const int CaseBit = 0x20;

    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    /// <summary>A reader over a whole JSON text that takes any depth of nesting.</summary>
    public static Utf8JsonReader Reader(ReadOnlySpan<byte> json, bool isWhole = true) => new(json, isWhole, new JsonReaderState(AnyDepth));

    /// <summary>The elements of an array, in their order.</summary>
    /// <exception cref="JsonException">The text is no JSON array.</exception>
    public static IReadOnlyList<JsonValue> Items(ReadOnlyMemory<byte> json)
    {
        var items = new List<JsonValue>();
        var reader = Reader(json.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Value(json, Item(ref reader)));

        return items;
    }

    /// <summary>The value of a member.</summary>
    public static JsonValue Value(ReadOnlyMemory<byte> json, in JsonMember member)
        => new(json.Slice(member.ValueStart, member.ValueLength), member.Kind);

    /// <summary>The name of a member.</summary>
    public static string Name(ReadOnlyMemory<byte> json, in JsonMember member)
        => JsonText.Unescape(json.Span.Slice(member.NameStart, member.NameLength));

    /// <summary>The first member of exactly that name, else the first of that name without case; nothing where there is none.</summary>
    /// <remarks>AWS writes objects with names that differ by case alone, such as EC2's "tag":1 beside "Tag":[...].</remarks>
    public static JsonValue Find(ReadOnlyMemory<byte> json, ReadOnlySpan<JsonMember> members, string name)
    {
        JsonValue found = default;
        foreach (ref readonly var member in members)
        {
            // Most names are told apart by their length alone.
            if ((member.NameLength == name.Length || !member.NameIsPlain) && Choose(json, member, name, ref found))
                break;
        }

        return found;
    }

    /// <summary>The same for an object that is not read yet; it is read no further than the member that is sure.</summary>
    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public static JsonValue Find(ReadOnlyMemory<byte> json, string name)
    {
        JsonValue found = default;
        var reader = Reader(json.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Choose(json, Member(ref reader), name, ref found))
                break;
        }

        return found;
    }

    private static bool Choose(ReadOnlyMemory<byte> json, in JsonMember member, string name, ref JsonValue found)
    {
        if (!IsNamed(json, member, name, out var isExact) || (found.Kind != JsonTokenType.None && !isExact))
            return false;

        found = Value(json, member);
        return isExact;
    }

    private static bool IsNamed(ReadOnlyMemory<byte> json, in JsonMember member, string name, out bool isExact)
    {
        isExact = false;
        if (!member.NameIsPlain)
        {
            var text = Name(json, member);
            isExact = text == name;
            return string.Equals(text, name, StringComparison.OrdinalIgnoreCase);
        }

        var bytes = json.Span.Slice(member.NameStart, member.NameLength);
        if (bytes.Length != name.Length || (name.Length > 0 && ((bytes[0] ^ name[0]) | CaseBit) != CaseBit) || !Ascii.EqualsIgnoreCase(bytes, name))
            return false;

        isExact = Ascii.Equals(bytes, name);
        return true;
    }

    /// <summary>The member whose name the reader is at; it is moved to the member's end.</summary>
    public static JsonMember Member(ref Utf8JsonReader reader)
    {
        var name = reader.ValueSpan;
        var nameStart = (int)reader.TokenStartIndex + 1;
        var isPlain = !reader.ValueIsEscaped && Ascii.IsValid(name);
        reader.Read();
        return Item(ref reader) with { NameStart = nameStart, NameLength = name.Length, NameIsPlain = isPlain };
    }

    /// <summary>The value that the reader is at, as a member without a name; the reader is moved to the value's end.</summary>
    public static JsonMember Item(ref Utf8JsonReader reader)
    {
        var kind = reader.TokenType;
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new JsonMember(0, 0, true, start, (int)reader.BytesConsumed - start, kind);
    }
}
