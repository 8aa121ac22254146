namespace TrailTools.Cloud.Trails;

/// <summary>What to look up in the event history (LookupEvents): a time and at most one attribute.</summary>
/// <param name="Start">The first moment; null for the oldest there is.</param>
/// <param name="End">The last moment; null for now.</param>
internal sealed record HistoryQuery(DateTimeOffset? Start, DateTimeOffset? End)
{
    /// <summary>EventId, EventName, ReadOnly, Username, ResourceType, ResourceName, EventSource or AccessKeyId, and its value; null for all events.</summary>
    public (string Key, string Value)? Attribute { get; init; }

    /// <summary>Where the page before ended; null for the first.</summary>
    public string? NextToken { get; init; }
}
