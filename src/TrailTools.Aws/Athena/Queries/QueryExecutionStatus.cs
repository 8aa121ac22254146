namespace TrailTools.Aws.Athena.Queries;

/// <summary>How far a query is.</summary>
internal sealed class QueryExecutionStatus
{
    /// <summary>QUEUED, RUNNING, SUCCEEDED, FAILED or CANCELLED.</summary>
    public string? State { get; set; }

    /// <summary>Why it is so.</summary>
    public string? StateChangeReason { get; set; }

    /// <summary>When it was started.</summary>
    public DateTime? SubmissionDateTime { get; set; }

    /// <summary>When it was over.</summary>
    public DateTime? CompletionDateTime { get; set; }

    /// <summary>Why it failed.</summary>
    public AthenaError? AthenaError { get; set; }
}
