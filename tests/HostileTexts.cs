using System.Text.Json;

namespace TrailTools.Tests;

/// <summary>Texts that somebody might type or log to break out of a literal, a name or a statement.</summary>
internal static class HostileTexts
{
    /// <summary>All of them, each once.</summary>
    public static IReadOnlyList<string> All { get; } = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(Repository.Root, "tests", "hostile-texts.json")))!;
}
