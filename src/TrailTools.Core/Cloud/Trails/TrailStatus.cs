namespace TrailTools.Cloud.Trails;

/// <summary>Whether a trail records and delivers (GetTrailStatus). Times are null where it never happened, errors where the last one went well.</summary>
/// <param name="IsLogging">Whether it records.</param>
internal sealed record TrailStatus(bool IsLogging)
{
    /// <summary>When log files were last delivered.</summary>
    public DateTimeOffset? LatestDeliveryTime { get; init; }

    /// <summary>S3's error at the last try to deliver.</summary>
    public string? LatestDeliveryError { get; init; }

    /// <summary>When a digest was last delivered.</summary>
    public DateTimeOffset? LatestDigestDeliveryTime { get; init; }

    /// <summary>S3's error at the last try to deliver a digest.</summary>
    public string? LatestDigestDeliveryError { get; init; }

    /// <summary>When it was last started.</summary>
    public DateTimeOffset? StartLoggingTime { get; init; }

    /// <summary>When it was last stopped.</summary>
    public DateTimeOffset? StopLoggingTime { get; init; }
}
