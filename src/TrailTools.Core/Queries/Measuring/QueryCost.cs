namespace TrailTools;

/// <summary>What a query at Athena may read and cost, or has read and cost, and what reading the same log files on this machine would cost.</summary>
public sealed record QueryCost
{
    internal QueryCost()
    {
    }

    /// <summary>The engine: Athena.</summary>
    public string Engine { get; internal init; } = "Athena";

    /// <summary>The query, as Athena is given it; empty for a search where no table is named.</summary>
    public string Query { get; internal init; } = "";

    /// <summary>Its id, where it has run; null before.</summary>
    public string? QueryExecutionId { get; internal init; }

    /// <summary>The tables whose log files are counted.</summary>
    public NameList Tables { get; internal init; } = new([]);

    /// <summary>Log files in the partitions that it can touch; null of a query that has run, since Athena does not tell them.</summary>
    public long? Objects { get; internal init; }

    /// <summary>The stored bytes of these; of a query that has run those that it read.</summary>
    public long Bytes { get; internal init; }

    /// <summary>Whether the partitions could be told from the query's text; all of the table's are counted if not.</summary>
    public bool IsNarrowed { get; internal init; }

    /// <summary>What Athena takes for these bytes, in US dollars; a query that ends early, by LIMIT say, may read less.</summary>
    public decimal AthenaCost { get; internal init; }

    /// <summary>What S3 takes for Athena's requests, one for each log file; null of a query that has run.</summary>
    public decimal? RequestCost { get; internal init; }

    /// <summary>What GuardDuty's S3 protection takes for these requests, where it is on for the bucket; null if not asked.</summary>
    public decimal? GuardDutyCost { get; internal init; }

    /// <summary>What CloudTrail takes for these requests, where a trail records the bucket's data events; null if not asked.</summary>
    public decimal? DataEventCost { get; internal init; }

    /// <summary>What S3 takes for the requests of reading the same log files on this machine; null of a query that has run.</summary>
    public decimal? LocalCost { get; internal init; }

    /// <summary>What the transfer of these to this machine costs where it is not in the bucket's Region; null of a query that has run.</summary>
    public decimal? LocalTransferCost { get; internal init; }

    /// <summary>The Region whose prices these are.</summary>
    public string PriceRegion { get; internal init; } = "";

    /// <summary>The day of the prices.</summary>
    public DateOnly PriceDate { get; internal init; }
}
