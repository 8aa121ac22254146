using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.CloudTrail.Trails;

namespace TrailTools.Sandbox.CloudTrail.Recording;

/// <summary>Which records a trail's selectors take (AWS CloudTrail API Reference, EventSelector and AdvancedFieldSelector).</summary>
internal sealed class SelectorFilter
{
    private static readonly Dictionary<string, (bool IsNegated, Func<string, string, bool> Fits)> Operators = new(StringComparer.Ordinal)
    {
        ["Equals"] = (false, static (text, value) => text == value),
        ["StartsWith"] = (false, static (text, value) => text.StartsWith(value, StringComparison.Ordinal)),
        ["EndsWith"] = (false, static (text, value) => text.EndsWith(value, StringComparison.Ordinal)),
        ["NotEquals"] = (true, static (text, value) => text == value),
        ["NotStartsWith"] = (true, static (text, value) => text.StartsWith(value, StringComparison.Ordinal)),
        ["NotEndsWith"] = (true, static (text, value) => text.EndsWith(value, StringComparison.Ordinal)),
    };

    private readonly IReadOnlyList<JsonObject> _selectors;
    private readonly Func<JsonObject, LogRecord, bool> _takes;

    /// <summary>The filter of a trail.</summary>
    public SelectorFilter(TrailSelectors selectors)
    {
        _selectors = [.. JsonNode.Parse(selectors.Classic ?? selectors.Advanced!)!.AsArray().Select(static one => one!.AsObject())];
        _takes = selectors.Classic is null ? TakesAdvanced : TakesClassic;
    }

    /// <summary>Whether one of the selectors takes a record.</summary>
    public bool Takes(LogRecord record) => _selectors.Any(selector => _takes(selector, record));

    private static bool TakesClassic(JsonObject selector, LogRecord record)
        => selector.Text("ReadWriteType") is var type && (type == "All" || (type == "ReadOnly") == (record.Text("readOnly") == "true"))
            && (record.Category == "Management"
                ? selector.Flag("IncludeManagementEvents") == true && !selector.Texts("ExcludeManagementEventSources")!.Contains(record.Text("eventSource"))
                : record.Category == "Data" && selector.Objects("DataResources")!.Any(resource => Covers(resource, record)));

    private static bool Covers(JsonObject resource, LogRecord record)
        => record.Resources.Any(one => one.Type == resource.Text("Type") && resource.Texts("Values")!.Any(value => one.Arn.StartsWith(value, StringComparison.Ordinal)));

    private static bool TakesAdvanced(JsonObject selector, LogRecord record)
        => selector.Objects("FieldSelectors")!.All(field => Operators.All(one => field.Texts(one.Key) is not { } values || IsMet(one.Value, values, Values(record, field.Text("Field")!))));

    private static bool IsMet((bool IsNegated, Func<string, string, bool> Fits) one, IReadOnlyList<string> values, IReadOnlyList<string> texts)
        => texts.Any(text => values.Any(value => one.Fits(text, value))) != one.IsNegated;

    private static IReadOnlyList<string> Values(LogRecord record, string field) => field switch
    {
        "resources.type" => [.. record.Resources.Select(static one => one.Type)],
        "resources.ARN" => [.. record.Resources.Select(static one => one.Arn)],
        _ => record.Text(field) is { } text ? [text] : [],
    };
}
