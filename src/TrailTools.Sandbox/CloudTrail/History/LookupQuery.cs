using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.CloudTrail.Trails;

namespace TrailTools.Sandbox.CloudTrail.History;

/// <summary>What LookupEvents is asked for (AWS CloudTrail API Reference, LookupEvents).</summary>
internal sealed record LookupQuery
{
    private const int MostResults = 50;
    private const int LongestValue = 2000;

    private static readonly Dictionary<string, Func<HistoryEvent, string, bool>> Attributes = new(StringComparer.Ordinal)
    {
        ["EventId"] = static (one, value) => one.Id == value,
        ["EventName"] = static (one, value) => one.Record.Text("eventName") == value,
        ["ReadOnly"] = static (one, value) => one.Record.Text("readOnly") == value,
        ["Username"] = static (one, value) => one.UserName == value,
        ["ResourceType"] = static (one, value) => one.Resources.Any(resource => resource.Type == value),
        ["ResourceName"] = static (one, value) => one.Resources.Any(resource => resource.Name == value),
        ["EventSource"] = static (one, value) => one.Record.Text("eventSource") == value,
        ["AccessKeyId"] = static (one, value) => one.Record.Text("userIdentity.accessKeyId") == value,
    };

    private (string Key, string Value)? Attribute { get; init; }

    private DateTimeOffset? Start { get; init; }

    private DateTimeOffset? End { get; init; }

    private bool IsAboutInsights { get; init; }

    /// <summary>The most events of a page.</summary>
    public int Size { get; private init; }

    /// <summary>What a token of another query does not have.</summary>
    public string Fingerprint => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Attribute}\n{Start:O}\n{End:O}\n{IsAboutInsights}")));

    /// <summary>Reads an input.</summary>
    /// <exception cref="Errors.ServiceException">Something is not valid.</exception>
    public static LookupQuery Read(JsonObject input)
    {
        var query = new LookupQuery
        {
            Attribute = ReadAttribute(input.Objects("LookupAttributes") ?? []),
            Start = input.Time("StartTime"),
            End = input.Time("EndTime"),
            Size = input.Number("MaxResults") ?? MostResults,
            IsAboutInsights = input.Text("EventCategory") is { } category && (category == "insight" ? true : throw TrailErrors.Of("InvalidEventCategory", $"Invalid event category: {category}")),
        };
        if (query.Size is < 1 or > MostResults)
            throw TrailErrors.Of("InvalidMaxResults", $"MaxResults must be from 1 to {MostResults}.");
        return query.Start > query.End ? throw TrailErrors.Of("InvalidTimeRange", "The start time must not be after the end time.") : query;
    }

    /// <summary>Whether an event is asked for. There are no Insights events here.</summary>
    public bool Takes(HistoryEvent one)
        => !IsAboutInsights && !(one.Time < Start) && !(one.Time > End) && (Attribute is not { } asked || Attributes[asked.Key](one, asked.Value));

    private static (string Key, string Value)? ReadAttribute(IReadOnlyList<JsonObject> attributes)
    {
        if (attributes.Count == 0)
            return null;
        var (key, value) = (attributes[0].Text("AttributeKey") ?? "", attributes[0].Text("AttributeValue") ?? "");
        return attributes.Count == 1 && Attributes.ContainsKey(key) && value.Length is > 0 and <= LongestValue
            ? (key, value)
            : throw TrailErrors.Of("InvalidLookupAttributes", "You can specify one known attribute key and its value.");
    }
}
