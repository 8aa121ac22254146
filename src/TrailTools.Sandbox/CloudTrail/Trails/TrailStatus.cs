namespace TrailTools.Sandbox.CloudTrail.Trails;

/// <summary>Whether a trail logs, and how its deliveries go.</summary>
internal sealed record TrailStatus
{
    /// <summary>Whether it logs.</summary>
    public bool IsLogging { get; init; }

    /// <summary>When it was last started; null for never.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it was last stopped; null for never.</summary>
    public DateTimeOffset? Stopped { get; init; }

    /// <summary>Up to when everything is delivered; null before it was started.</summary>
    public DateTimeOffset? DeliveredUpTo { get; init; }

    /// <summary>When log files were last delivered; null for never.</summary>
    public DateTimeOffset? Delivered { get; init; }

    /// <summary>When delivery was last tried; null for never.</summary>
    public DateTimeOffset? Attempted { get; init; }

    /// <summary>S3's error code of the last delivery; null where it went well.</summary>
    public string? DeliveryError { get; init; }

    /// <summary>When a digest was last delivered; null for never.</summary>
    public DateTimeOffset? DigestDelivered { get; init; }

    /// <summary>S3's error code of the last delivery of a digest; null where it went well.</summary>
    public string? DigestError { get; init; }
}
