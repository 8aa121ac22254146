using TrailTools.Aws.Athena.Reuse;

namespace TrailTools.Aws.Athena.Queries;

/// <summary>What a query took.</summary>
internal sealed class QueryExecutionStatistics
{
    /// <summary>How long it ran.</summary>
    public long? EngineExecutionTimeInMillis { get; set; }

    /// <summary>Bytes that it read.</summary>
    public long? DataScannedInBytes { get; set; }

    /// <summary>All of its time.</summary>
    public long? TotalExecutionTimeInMillis { get; set; }

    /// <summary>How long it waited for its turn.</summary>
    public long? QueryQueueTimeInMillis { get; set; }

    /// <summary>Whether an earlier result was given again.</summary>
    public ResultReuseInformation? ResultReuseInformation { get; set; }
}
