using System.Globalization;
using System.Text.Json;

namespace TrailTools.Events;

/// <summary>Turns a JSON value into what PowerShell works with.</summary>
internal static class TrailJson
{
    /// <summary>Text, a number, a truth value, null, a <see cref="TrailJsonObject"/> or a <see cref="TrailJsonArray"/>.</summary>
    public static object? From(JsonValue value) => value.Kind switch
    {
        JsonTokenType.StartObject => new TrailJsonObject(value),
        JsonTokenType.StartArray => new TrailJsonArray(value),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => Number(value),
        _ => value.Text,
    };

    private static object Number(JsonValue value)
    {
        var text = value.Text!;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;

        return value.Number is { } number ? number : double.Parse(text, CultureInfo.InvariantCulture);
    }
}
