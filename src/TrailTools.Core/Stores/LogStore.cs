namespace TrailTools;

/// <summary>A folder that holds the events of log files in Parquet, made for many questions.</summary>
public sealed record LogStore
{
    internal LogStore()
    {
    }

    /// <summary>The store's folder.</summary>
    public required string Path { get; init; }

    /// <summary>Log files that are in it.</summary>
    public long Files { get; init; }

    /// <summary>Events that are in it, as often as they were delivered.</summary>
    public long Events { get; init; }

    /// <summary>Stored bytes of the log files.</summary>
    public long Bytes { get; init; }

    /// <summary>Bytes that the store has of them: Parquet files with their events, and the log files themselves.</summary>
    public long StoredBytes { get; init; }

    /// <summary>How many Parquet files these are.</summary>
    public int StoredFiles { get; init; }

    /// <summary>The accounts whose events are in it.</summary>
    public required NameList Accounts { get; init; }

    /// <summary>The Regions whose events are in it.</summary>
    public required NameList Regions { get; init; }

    /// <summary>The time (UTC) of the first event; null where no event tells one.</summary>
    public DateTimeOffset? FirstEventTime { get; init; }

    /// <summary>The time (UTC) of the last event; null where no event tells one.</summary>
    public DateTimeOffset? LastEventTime { get; init; }

    /// <summary>The time (UTC) up to which deliveries can be counted on; null where the log files' names do not tell.</summary>
    public DateTimeOffset? CompleteTo { get; init; }

    /// <summary>Log files that this run took in.</summary>
    public long ImportedFiles { get; init; }

    /// <summary>Events that this run took in.</summary>
    public long ImportedEvents { get; init; }

    /// <summary>Log files that this run left out, since they could not be read to their end, or had changed since they were taken in. Each was told.</summary>
    public long SkippedFiles { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Path;
}
