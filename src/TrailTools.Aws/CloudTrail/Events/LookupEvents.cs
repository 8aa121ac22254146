using Amazon.Runtime;

namespace TrailTools.Aws.CloudTrail.Events;

/// <summary>What LookupEvents is asked.</summary>
internal sealed class LookupEventsRequest : AmazonCloudTrailRequest
{
    /// <summary>What to look up by; AWS takes one.</summary>
    public List<LookupAttribute>? LookupAttributes { get; set; }

    /// <summary>The first moment.</summary>
    public DateTime? StartTime { get; set; }

    /// <summary>The last moment.</summary>
    public DateTime? EndTime { get; set; }

    /// <summary>Insight events; management events if null.</summary>
    public EventCategory? EventCategory { get; set; }

    /// <summary>The most events of a page, up to 50.</summary>
    public int? MaxResults { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }
}

/// <summary>What LookupEvents answers.</summary>
internal sealed class LookupEventsResponse : AmazonWebServiceResponse
{
    /// <summary>The events, the newest first.</summary>
    public List<Event>? Events { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }
}
