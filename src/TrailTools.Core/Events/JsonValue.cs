using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TrailTools.Events;

/// <summary>A place in a record's JSON: a value's own UTF-8 text, read only when asked for. The default value stands for what is not there.</summary>
internal readonly struct JsonValue(ReadOnlyMemory<byte> utf8, JsonTokenType kind)
{
    /// <summary>The value's own bytes.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>The value's first token; None when there is no value.</summary>
    public JsonTokenType Kind { get; } = kind;

    /// <summary>Whether there is no value here, or null: both are a missing field, as they are in Athena.</summary>
    public bool IsMissing => Kind is JsonTokenType.None or JsonTokenType.Null;

    /// <summary>Whether the value is an object or an array.</summary>
    public bool IsContainer => Kind is JsonTokenType.StartObject or JsonTokenType.StartArray;

    /// <summary>A string's text, or the JSON text of anything else in compact form; null where there is nothing.</summary>
    public string? Text => Kind switch
    {
        JsonTokenType.None or JsonTokenType.Null => null,
        JsonTokenType.String => JsonText.Unescape(Utf8.Span[1..^1]),
        JsonTokenType.StartObject or JsonTokenType.StartArray => Encoding.UTF8.GetString(JsonText.Compact(Utf8).Span),
        _ => Encoding.UTF8.GetString(Utf8.Span),
    };

    /// <summary>The text of a string, number or truth value; null where there is none. What AWS documents as text is read this way.</summary>
    public string? Scalar => IsContainer ? null : Text;

    /// <summary>The same text, out of what many records say.</summary>
    public string? Shared(TextPool? texts) => Kind == JsonTokenType.String && texts is not null ? texts.Get(Utf8.Span[1..^1]) : Scalar;

    /// <summary>True and false, also as the strings "true" and "false" that CloudTrail uses in places; null for anything else.</summary>
    public bool? Truth => Kind switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => bool.TryParse(Text, out var truth) ? truth : null,
        _ => null,
    };

    /// <summary>A number that fits a decimal; null for anything else.</summary>
    public decimal? Number => Kind == JsonTokenType.Number
        && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The member of an object by its name without case, the first where there are several; nothing for any other value.</summary>
    public JsonValue this[string name] => Kind == JsonTokenType.StartObject ? JsonObjects.Find(Utf8, name) : default;

    /// <summary>The elements of an array; none for any other value.</summary>
    public IReadOnlyList<JsonValue> Items => Kind == JsonTokenType.StartArray ? JsonObjects.Items(Utf8) : [];
}
