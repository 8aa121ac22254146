namespace TrailTools;

/// <summary>What a bucket's log files would take of room and money with one life, once as many are deleted each day as come.</summary>
public sealed class RetentionCost
{
    internal RetentionCost()
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

    /// <summary>The age in days at which log files are deleted.</summary>
    public required int Days { get; init; }

    /// <summary>The age in days at which they move to <see cref="StorageClass"/>; null where they do not.</summary>
    public int? ArchiveAfterDays { get; init; }

    /// <summary>The storage class that they move to.</summary>
    public string? StorageClass { get; init; }

    /// <summary>How many objects there will be; versions that were deleted and are kept for a while included.</summary>
    public required long Objects { get; init; }

    /// <summary>Their bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Storage and moves to the storage class, a month.</summary>
    public required decimal MonthlyCost { get; init; }

    /// <summary>Of what it is an amount, such as USD.</summary>
    public required string Currency { get; init; }

    /// <summary>How many objects there are now.</summary>
    public required long CurrentObjects { get; init; }

    /// <summary>Their bytes.</summary>
    public required long CurrentBytes { get; init; }

    /// <summary>How many of them are so old that they would be deleted.</summary>
    public required long DeletedObjects { get; init; }

    /// <summary>The bytes of these.</summary>
    public required long DeletedBytes { get; init; }

    /// <summary>How many objects came each of the last full days, on average over up to seven.</summary>
    public required long ObjectsPerDay { get; init; }

    /// <summary>Their bytes.</summary>
    public required long BytesPerDay { get; init; }

    /// <summary>Whether a part of the days was listed, and the others were reckoned by them.</summary>
    public required bool Sampled { get; init; }

    /// <summary>The Region whose prices these are.</summary>
    public required string PriceRegion { get; init; }

    /// <summary>Whether the price table has none of the bucket's own Region.</summary>
    public required bool DefaultPrices { get; init; }

    /// <summary>The day of the prices.</summary>
    public required DateOnly PriceDate { get; init; }
}
