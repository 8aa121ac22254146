using System.Globalization;
using System.Text.Json;
using TrailTools.Cloud.Trails;

namespace TrailTools.Core.Tests.Cloud;

/// <summary>An event history in memory: 50 events a page, the newest first, attributes compared exactly, as the service does.</summary>
internal sealed class FakeHistory
{
    private const int PageSize = 50;

    /// <summary>The records, in any order.</summary>
    public List<string> Records { get; } = [];

    /// <summary>The queries that were answered.</summary>
    public List<HistoryQuery> Queries { get; } = [];

    /// <summary>Text that comes in front of each page's records.</summary>
    public string? Broken { get; set; }

    public HistoryPage Page(HistoryQuery query)
    {
        Queries.Add(query);
        var found = Records.Select(static json => (Json: json, Event: JsonDocument.Parse(json).RootElement))
            .Where(record => IsIn(record.Event, query) && (query.Attribute is not { } attribute || Has(record.Event, attribute.Key, attribute.Value)))
            .OrderByDescending(static record => TimeOf(record.Event)).ToList();
        var start = query.NextToken is null ? 0 : int.Parse(query.NextToken, CultureInfo.InvariantCulture);
        var end = Math.Min(found.Count, start + PageSize);
        return new HistoryPage([.. Broken is null ? Array.Empty<string>() : [Broken], .. found[start..end].Select(static record => record.Json)], end < found.Count ? end.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static bool IsIn(JsonElement record, HistoryQuery query) => !(TimeOf(record) < query.Start) && !(TimeOf(record) > query.End);

    private static DateTimeOffset TimeOf(JsonElement record) => record.GetProperty("eventTime").GetDateTimeOffset();

    private static bool Has(JsonElement record, string key, string value) => key switch
    {
        "EventId" => Text(record, "eventID") == value,
        "EventName" => Text(record, "eventName") == value,
        "EventSource" => Text(record, "eventSource") == value,
        "ReadOnly" => Text(record, "readOnly") == value,
        "AccessKeyId" => record.TryGetProperty("userIdentity", out var identity) && Text(identity, "accessKeyId") == value,
        _ => throw new NotSupportedException(key),
    };

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() is var text && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? text.ToLowerInvariant() : text : null;
}
