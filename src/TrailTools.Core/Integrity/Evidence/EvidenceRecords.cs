using System.Text;
using System.Text.Json;

namespace TrailTools.Integrity.Evidence;

/// <summary>Events as JSON Lines: where each was read, and its record as it is.</summary>
/// <param name="into">Takes the lines.</param>
internal sealed class EvidenceRecords(Stream into) : IDisposable
{
    private readonly StreamWriter _lines = new(into, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };

    /// <summary>Writes an event.</summary>
    public void Write(TrailEvent found)
    {
        var origin = found.Record.Origin;
        _lines.WriteLine($$"""{"source":{{JsonSerializer.Serialize(origin.Path)}},"record":{{origin.Record}},"event":{{OneLine(found.ToJson())}}}""");
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private static string OneLine(string json) => json.AsSpan().IndexOfAny('\n', '\r') < 0 ? json : JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);
}
