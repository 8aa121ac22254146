using System.IO.Compression;
using System.Text.Json;

namespace TrailTools.Hosted.Tests.Hosting;

/// <summary>The sample logs read in the plainest way there is, to compare with.</summary>
internal static class Samples
{
    /// <summary>Each event once, in no order.</summary>
    public static IReadOnlyList<JsonElement> Events { get; } =
        [.. Deliveries().GroupBy(static record => Text(record, "eventID")).Select(static group => group.First())];

    /// <summary>Each delivery of each event.</summary>
    public static IEnumerable<JsonElement> Deliveries()
        => Directory.EnumerateFiles(Repository.SampleLogs, "*.json.gz", SearchOption.AllDirectories).SelectMany(static path =>
        {
            using var plain = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            return JsonDocument.Parse(plain).RootElement.GetProperty("Records").EnumerateArray().ToArray();
        });

    /// <summary>The ids of the events that pass, in ordinal order.</summary>
    public static IEnumerable<string> Ids(Func<JsonElement, bool> test) => Events.Where(test).Select(static record => Text(record, "eventID")!).Order(StringComparer.Ordinal);

    /// <summary>The text at a path of names; null where there is none.</summary>
    public static string? Text(JsonElement record, params string[] path)
    {
        foreach (var name in path)
        {
            if (record.ValueKind != JsonValueKind.Object || !record.TryGetProperty(name, out record))
                return null;
        }

        return record.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => record.GetString(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => record.GetRawText(),
        };
    }
}
