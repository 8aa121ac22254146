using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TrailTools.Events;

namespace TrailTools.Core.Tests.Engines.LogScan;

/// <summary>A record read in the plainest way there is: System.Text.Json's document, walked with words of its own.</summary>
internal sealed class NaiveRecord(TrailRecord record)
{
    private readonly JsonElement _root = JsonDocument.Parse(record.Utf8, new JsonDocumentOptions { MaxDepth = 20_000 }).RootElement;

    /// <summary>The whole record without blanks between tokens.</summary>
    public string Json => Compact(_root);

    /// <summary>The values of a field of one of the kinds text, time, truth (plain values only) or json (arrays by their elements and whole).</summary>
    public IEnumerable<string> Values(string path, bool isPlain)
        => Walk(_root, path.Split('.')).SelectMany(value => value.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.Object => isPlain ? [] : [Compact(value)],
            JsonValueKind.Array => isPlain ? [] : value.EnumerateArray().Where(static item => item.ValueKind != JsonValueKind.Null).Select(Text).Append(Compact(value)),
            _ => (string[])[Text(value)],
        });

    private static IEnumerable<JsonElement> Walk(JsonElement value, ReadOnlyMemory<string> path)
    {
        if (path.IsEmpty)
            return [value];
        if (value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().SelectMany(item => Walk(item, path));
        if (value.ValueKind != JsonValueKind.Object)
            return [];

        var name = path.Span[0];
        var members = value.EnumerateObject().Where(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)).OrderBy(member => member.Name == name ? 0 : 1).Take(1);
        return members.SelectMany(member => Walk(member.Value, path[1..]));
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : Compact(value);

    private static string Compact(JsonElement value) => Regex.Replace(value.GetRawText(), """("(?:\\.|[^"\\])*")|\s+""", "$1", RegexOptions.CultureInvariant);

    /// <summary>The number that a text is, if any.</summary>
    public static decimal? Number(string text)
        => Regex.IsMatch(text, @"\A[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\z", RegexOptions.ECMAScript) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The moment that a text is, if any.</summary>
    public static DateTime? Time(string text)
        => Regex.IsMatch(text, @"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)?\z", RegexOptions.ECMAScript)
            && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
