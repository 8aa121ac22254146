using System.Text.Json;

namespace TrailTools.LogGenerator.Templates;

/// <summary>Reads the JSON Lines that are built into the program.</summary>
internal static class DataFile
{
    /// <summary>The lines of all data files whose path begins so, in ordinal order of their paths; empty lines part topics.</summary>
    internal static IEnumerable<JsonElement> Lines(string path) =>
        typeof(DataFile).Assembly.GetManifestResourceNames()
            .Where(name => Unified(name).StartsWith(path, StringComparison.Ordinal))
            .OrderBy(Unified, StringComparer.Ordinal)
            .SelectMany(name => ReadLines(name).Where(line => line.Length > 0).Select(line => Parse(name, line)));

    /// <summary>The same path whichever system built the program.</summary>
    private static string Unified(string name) => name.Replace('\\', '/');

    private static IEnumerable<string> ReadLines(string name)
    {
        using var reader = new StreamReader(typeof(DataFile).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line) yield return line.Trim();
    }

    private static JsonElement Parse(string file, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{file}: not JSON: {line}", exception);
        }
    }
}
