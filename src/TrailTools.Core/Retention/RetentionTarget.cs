using TrailTools.Cloud.Buckets;

namespace TrailTools.Retention;

/// <summary>Whose log files are meant.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="KeyPrefix">What stands before AWSLogs/ in keys, without a slash at its end; null for nothing.</param>
internal sealed record RetentionTarget(BucketId Bucket, string? KeyPrefix)
{
    /// <summary>The trail that records into it; null where none is known.</summary>
    public string? TrailName { get; init; }

    /// <summary>The account whose logs will come, whether some are there or not; null where nobody knows.</summary>
    public string? TrailAccountId { get; init; }

    /// <summary>Whether logs of all accounts of the organization will come.</summary>
    public bool IsOrganization { get; init; }

    /// <summary>Whether the bucket is planned and not there yet: there is nothing to read.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>What all keys of log files begin with.</summary>
    public string Root => KeyPrefix is null ? "AWSLogs/" : $"{KeyPrefix}/AWSLogs/";
}
