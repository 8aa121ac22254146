using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.Athena.Engine;

namespace TrailTools.Sandbox.Athena.Executions;

/// <summary>A query that was started (Amazon Athena API Reference, QueryExecution).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Home">Whose it is.</param>
/// <param name="Sql">Its text.</param>
/// <param name="WorkGroup">The workgroup that it runs in.</param>
internal sealed record QueryExecution(string Id, Home Home, string Sql, string WorkGroup)
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

    /// <summary>What stood for the text's question marks.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>The database of names without one.</summary>
    public string? Database { get; init; }

    /// <summary>The data catalog; null where the request did not say.</summary>
    public string? Catalog { get; init; }

    /// <summary>The client's token.</summary>
    public string? Token { get; init; }

    /// <summary>DDL, DML or UTILITY.</summary>
    public string StatementType { get; init; } = "DML";

    /// <summary>Its kind more closely.</summary>
    public string SubType { get; init; } = "SELECT";

    /// <summary>The result's object; null where Athena keeps it.</summary>
    public string? OutputLocation { get; init; }

    /// <summary>How old an earlier result may be, in minutes; null where none is wanted.</summary>
    public int? ReuseMinutes { get; init; }

    /// <summary>Whether an earlier result was given.</summary>
    public bool IsReused { get; init; }

    /// <summary>The query whose result it has; null for its own.</summary>
    public string? ResultOf { get; init; }

    /// <summary>Bytes that it may read; null for any number.</summary>
    public long? Cutoff { get; init; }

    /// <summary>How it is.</summary>
    public string State { get; init; } = Queued;

    /// <summary>Why it is so.</summary>
    public string? Reason { get; init; }

    /// <summary>Whose fault an error is; null without one.</summary>
    public int? ErrorCategory { get; init; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset Submitted { get; init; }

    /// <summary>When it was over; null as long as it is not.</summary>
    public DateTimeOffset? Completed { get; init; }

    /// <summary>Bytes that were read.</summary>
    public long Scanned { get; init; }

    /// <summary>How long it waited for its turn, in milliseconds.</summary>
    public long QueueMillis { get; init; }

    /// <summary>How long it was answered, in milliseconds.</summary>
    public long EngineMillis { get; init; }

    /// <summary>The result's columns.</summary>
    public IReadOnlyList<AnswerColumn> Columns { get; init; } = [];

    /// <summary>Whether nothing more happens to it.</summary>
    public bool IsOver => State is Succeeded or Failed or Cancelled;

    /// <summary>Whether it is a query and no other statement.</summary>
    public bool IsQuery => StatementType == "DML";
}
