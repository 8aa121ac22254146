using TrailTools.Cloud;

namespace TrailTools;

/// <summary>How long a bucket keeps CloudTrail's log files.</summary>
public sealed class LogRetention
{
    internal LogRetention()
    {
    }

    /// <summary>The bucket.</summary>
    public required string BucketName { get; init; }

    /// <summary>What stands before AWSLogs/ in keys; null for nothing.</summary>
    public string? KeyPrefix { get; init; }

    /// <summary>The trail that records into it, as far as it is known.</summary>
    public string? TrailName { get; init; }

    /// <summary>The account that owns the bucket.</summary>
    public required string AccountId { get; init; }

    /// <summary>The age in days at which log files are deleted; null where nothing deletes them.</summary>
    public int? Days { get; init; }

    /// <summary>The age in days at which they move to <see cref="StorageClass"/>; null where they do not.</summary>
    public int? ArchiveAfterDays { get; init; }

    /// <summary>The storage class that they move to.</summary>
    public string? StorageClass { get; init; }

    /// <summary>The age in days at which digests are deleted; null where nothing deletes them.</summary>
    public int? DigestDays { get; init; }

    /// <summary>The ids of TrailTools' rules for them.</summary>
    public required RuleList Rules { get; init; }

    /// <summary>Whether this is what would be, and nothing was changed.</summary>
    public bool Planned { get; internal set; }

    /// <summary>The connection that it was read or made by; never shown.</summary>
    internal ICloud? Cloud { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Days is { } days ? $"{BucketName}: {days} days" : $"{BucketName}: for ever";
}
