using System.Globalization;
using System.Text.Json;

namespace TrailTools.Sandbox.CloudTrail.Recording;

/// <summary>An event's record as log files hold it (AWS CloudTrail User Guide, CloudTrail record contents).</summary>
/// <param name="json">Its JSON.</param>
internal sealed class LogRecord(JsonElement json)
{
    /// <summary>Its JSON.</summary>
    public JsonElement Json { get; } = json;

    /// <summary>When it happened.</summary>
    public DateTimeOffset Time => DateTimeOffset.Parse(Text("eventTime")!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Management, Data and so on.</summary>
    public string Category => Text("eventCategory") ?? "Management";

    /// <summary>The resources that it names: ARN and type.</summary>
    public IEnumerable<(string Arn, string Type)> Resources
        => Json.TryGetProperty("resources", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(static one => (Of(one, "ARN") ?? "", Of(one, "type") ?? ""))
            : [];

    /// <summary>The records of a log file.</summary>
    public static IReadOnlyList<LogRecord> Read(byte[] file)
        => [.. JsonDocument.Parse(file).RootElement.GetProperty("Records").EnumerateArray().Select(static one => new LogRecord(one))];

    /// <summary>A member's text: dots lead into objects, booleans are true and false. Null where there is none.</summary>
    public string? Text(string path) => path.Split('.') is [var name] ? Of(Json, name) : Text(Json, path.Split('.'));

    private static string? Text(JsonElement json, string[] path)
    {
        foreach (var name in path[..^1])
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
                return null;
        }

        return Of(json, path[^1]);
    }

    private static string? Of(JsonElement json, string name)
        => json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        };
}
