using System.Text.Json;

namespace TrailTools.LogGenerator.Templates;

/// <summary>Optional properties of a line of data.</summary>
internal static class JsonLine
{
    internal static bool Flag(this JsonElement line, string name) => line.TryGetProperty(name, out var value) && value.GetBoolean();

    internal static int Number(this JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetInt32() : 0;

    internal static string? Text(this JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>The words of a text, parted by blanks.</summary>
    internal static string[] Words(this JsonElement line, string name) =>
        line.Text(name)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
