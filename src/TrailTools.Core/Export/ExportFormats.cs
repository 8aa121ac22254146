using TrailTools.Diagnostics;
using TrailTools.Query.Fields;

namespace TrailTools.Export;

/// <summary>Knows formats by the suffixes of files, and what writes them.</summary>
internal static class ExportFormats
{
    private static readonly Dictionary<string, ExportFormat> Suffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = ExportFormat.Csv,
        [".jsonl"] = ExportFormat.JsonLines,
        [".ndjson"] = ExportFormat.JsonLines,
    };

    /// <summary>The format that a file's suffix says.</summary>
    /// <exception cref="TrailException">It says none.</exception>
    public static ExportFormat OfSuffix(string path)
        => Suffixes.TryGetValue(Path.GetExtension(path), out var format) ? format : throw TrailException.Invalid(
            "ExportFormatUnknown", path, $"The suffix of '{path}' says no format: name the file {string.Join(", ", Suffixes.Keys)}, or give -Format Csv or JsonLines.");

    /// <summary>What writes a format.</summary>
    /// <exception cref="TrailException">Columns were asked of a format that has none.</exception>
    public static IEventWriter Writer(ExportFormat format, IEnumerable<Field>? columns) => (format, columns) switch
    {
        (ExportFormat.Csv, _) => new CsvWriter(columns?.ToList() ?? FieldMap.Columns),
        (_, null) => new JsonLinesWriter(),
        _ => throw TrailException.Invalid("ExportProperty", null, "-Property is for CSV: JSON Lines always has the whole record."),
    };
}
