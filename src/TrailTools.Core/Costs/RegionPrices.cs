namespace TrailTools.Costs;

/// <summary>What things cost in a Region, each at its first tier.</summary>
/// <param name="Region">The Region that they are of.</param>
internal sealed record RegionPrices(string Region)
{
    private const long LeastMegabytes = 10;

    /// <summary>Whether they are another Region's, since the table has none of the Region that was asked for.</summary>
    public bool IsDefault { get; init; }

    /// <summary>A GB (2^30 bytes) kept for a month, by storage class.</summary>
    public required IReadOnlyDictionary<string, decimal> StoragePerGigabyteMonth { get; init; }

    /// <summary>A thousand objects moved by a lifecycle rule, by the storage class that they move to.</summary>
    public required IReadOnlyDictionary<string, decimal> TransitionPerThousand { get; init; }

    /// <summary>A thousand PUT, COPY, POST or LIST requests.</summary>
    public required decimal PutPerThousand { get; init; }

    /// <summary>A thousand GET or HEAD requests.</summary>
    public required decimal GetPerThousand { get; init; }

    /// <summary>A GB (2^30 bytes) that leaves AWS for the internet; within the Region it is free.</summary>
    public required decimal TransferOutPerGigabyte { get; init; }

    /// <summary>A TB (2^40 bytes) that Athena reads.</summary>
    public required decimal AthenaPerTerabyte { get; init; }

    /// <summary>A million S3 data events that GuardDuty's S3 protection looks at.</summary>
    public required decimal GuardDutyPerMillionEvents { get; init; }

    /// <summary>A hundred thousand data events that a trail delivers.</summary>
    public required decimal DataEventsPerHundredThousand { get; init; }

    /// <summary>Bytes kept for a month. A storage class without a price costs what STANDARD does.</summary>
    public decimal Storage(string storageClass, decimal bytes)
        => bytes / DataUnit.Gigabyte * (StoragePerGigabyteMonth.TryGetValue(storageClass, out var price) ? price : StoragePerGigabyteMonth["STANDARD"]);

    /// <summary>Objects moved to a storage class; one without a price is free to move to.</summary>
    public decimal Transitions(string storageClass, decimal objects)
        => TransitionPerThousand.TryGetValue(storageClass, out var price) ? objects / 1000 * price : 0;

    /// <summary>PUT, COPY, POST or LIST requests.</summary>
    public decimal Puts(long requests) => requests / 1000m * PutPerThousand;

    /// <summary>GET or HEAD requests.</summary>
    public decimal Gets(long requests) => requests / 1000m * GetPerThousand;

    /// <summary>What GuardDuty's S3 protection takes for requests to S3, each of which is a data event that it looks at.</summary>
    public decimal GuardDuty(long requests) => requests / 1_000_000m * GuardDutyPerMillionEvents;

    /// <summary>What CloudTrail takes for requests to S3, where a trail records the bucket's data events.</summary>
    public decimal DataEvents(long requests) => requests / 100_000m * DataEventsPerHundredThousand;

    /// <summary>Bytes that leave AWS for the internet.</summary>
    public decimal TransferOut(long bytes) => (decimal)bytes / DataUnit.Gigabyte * TransferOutPerGigabyte;

    /// <summary>A query that read so many bytes: they are rounded up to the next MB, and are 10 MB at least (Amazon Athena pricing).</summary>
    public decimal AthenaQuery(long bytes) => Athena(Math.Max(LeastMegabytes, (bytes + DataUnit.Megabyte - 1) / DataUnit.Megabyte) * DataUnit.Megabyte);

    /// <summary>Bytes that Athena is paid for.</summary>
    public decimal Athena(long bytes) => (decimal)bytes / DataUnit.Terabyte * AthenaPerTerabyte;
}
