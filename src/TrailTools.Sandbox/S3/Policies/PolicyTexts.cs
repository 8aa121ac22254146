using System.Text.Json;

namespace TrailTools.Sandbox.S3.Policies;

/// <summary>Reads values of policies, where one text can stand for a list of one.</summary>
internal static class PolicyTexts
{
    /// <summary>A text; null for anything else.</summary>
    public static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The texts of a value; null among them for each that is none.</summary>
    public static IReadOnlyList<string?> Texts(JsonElement value)
        => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Text)] : [Text(value)];

    /// <summary>A member of an object, or of none.</summary>
    public static JsonElement? Member(JsonElement value, string name)
        => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : null;
}
