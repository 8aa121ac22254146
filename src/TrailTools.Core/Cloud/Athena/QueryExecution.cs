namespace TrailTools.Cloud.Athena;

/// <summary>A query that was started, and how far it is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sql">Its text.</param>
/// <param name="State">QUEUED, RUNNING, SUCCEEDED, FAILED or CANCELLED.</param>
internal sealed record QueryExecution(string Id, string Sql, string State)
{
    /// <summary>Waits for its turn.</summary>
    public const string Queued = "QUEUED";

    /// <summary>Is answered.</summary>
    public const string Running = "RUNNING";

    /// <summary>Was answered.</summary>
    public const string Succeeded = "SUCCEEDED";

    /// <summary>Came to an error.</summary>
    public const string Failed = "FAILED";

    /// <summary>Was stopped.</summary>
    public const string Cancelled = "CANCELLED";

    /// <summary>Whether nothing more happens to it.</summary>
    public bool IsOver => State is Succeeded or Failed or Cancelled;

    /// <summary>DDL, DML (a SELECT is) or UTILITY (SHOW, DESCRIBE); null where Athena does not say.</summary>
    public string? StatementType { get; init; }

    /// <summary>Why it failed or was stopped, in Athena's words.</summary>
    public string? StateReason { get; init; }

    /// <summary>Whose fault a failure is: 1 Athena's, 2 the user's, 3 another's; null without one.</summary>
    public int? ErrorCategory { get; init; }

    /// <summary>Whether the same query may succeed later.</summary>
    public bool IsRetryable { get; init; }

    /// <summary>The database that it was asked in.</summary>
    public string? Database { get; init; }

    /// <summary>The workgroup that it ran in.</summary>
    public string? WorkGroup { get; init; }

    /// <summary>The result's object, such as s3://bucket/prefix/ID.csv; null where the workgroup manages its results.</summary>
    public string? OutputLocation { get; init; }

    /// <summary>Whether Athena keeps its result itself.</summary>
    public bool HasManagedResult { get; init; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>When it was over.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Bytes read so far.</summary>
    public long BytesScanned { get; init; }

    /// <summary>How long it waited for its turn.</summary>
    public TimeSpan QueueTime { get; init; }

    /// <summary>How long it was answered.</summary>
    public TimeSpan EngineTime { get; init; }

    /// <summary>All of its time.</summary>
    public TimeSpan TotalTime { get; init; }

    /// <summary>Whether it was answered with an earlier result.</summary>
    public bool IsReused { get; init; }
}
