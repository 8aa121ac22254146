namespace TrailTools.Aws.CloudTrail.Events;

/// <summary>An event of the last 90 days.</summary>
internal sealed class Event
{
    /// <summary>The event id.</summary>
    public string? EventId { get; set; }

    /// <summary>The name of the call.</summary>
    public string? EventName { get; set; }

    /// <summary>Whether it was a read: true or false.</summary>
    public string? ReadOnly { get; set; }

    /// <summary>The access key.</summary>
    public string? AccessKeyId { get; set; }

    /// <summary>When it happened.</summary>
    public DateTime? EventTime { get; set; }

    /// <summary>The service.</summary>
    public string? EventSource { get; set; }

    /// <summary>The name of the caller.</summary>
    public string? Username { get; set; }

    /// <summary>What was acted on.</summary>
    public List<Resource>? Resources { get; set; }

    /// <summary>The whole record as JSON text.</summary>
    public string? CloudTrailEvent { get; set; }
}
