using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrailTools.Integrity.Evidence;

/// <summary>What a zip file of evidence holds, and how it came about.</summary>
internal sealed record EvidenceManifest
{
    /// <summary>Its name in the zip file.</summary>
    public const string Name = "manifest.json";

    /// <summary>The format that this version writes and reads.</summary>
    public const string CurrentFormat = "TrailTools evidence 1";

    /// <summary>How evidence is written as JSON.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The format.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>The module's version.</summary>
    public string? Version { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>What was to be found out, in the words of who made it.</summary>
    public string? Question { get; init; }

    /// <summary>The line that made it.</summary>
    public string? Command { get; init; }

    /// <summary>What the search did: engine, files, what was skipped, how far it is complete.</summary>
    public SearchSummary? Search { get; init; }

    /// <summary>The ARN of whose credentials read the bucket; null where none was read.</summary>
    public string? Caller { get; init; }

    /// <summary>How many events are in it.</summary>
    public long Events { get; init; }

    /// <summary>How many findings are valid.</summary>
    public long Valid { get; init; }

    /// <summary>How many are not.</summary>
    public long Problems { get; init; }

    /// <summary>Why it is not complete; empty where it is.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>All other files in the zip file.</summary>
    public IReadOnlyList<EvidenceEntry> Files { get; init; } = [];
}
