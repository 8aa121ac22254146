using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Costs;
using TrailTools.Queries;

namespace TrailTools;

/// <summary>A query at Athena, with how far it is and what it has cost.</summary>
public sealed record TrailQuery
{
    internal TrailQuery()
    {
    }

    /// <summary>Its id.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Its text, as Athena was given it.</summary>
    public string Query { get; internal init; } = "";

    /// <summary>QUEUED, RUNNING, SUCCEEDED, FAILED or CANCELLED.</summary>
    public string State { get; internal init; } = "";

    /// <summary>The database that it was asked in; null for default.</summary>
    public string? Database { get; internal init; }

    /// <summary>The workgroup that it ran in.</summary>
    public string? WorkGroup { get; internal init; }

    /// <summary>The object with its result; null where Athena keeps that.</summary>
    public string? OutputLocation { get; internal init; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset? SubmittedAt { get; internal init; }

    /// <summary>When it was over; null before.</summary>
    public DateTimeOffset? CompletedAt { get; internal init; }

    /// <summary>The bytes that it has read.</summary>
    public long BytesScanned { get; internal init; }

    /// <summary>What that costs at Athena, in US dollars.</summary>
    public decimal Cost { get; internal init; }

    /// <summary>How long it waited for its turn.</summary>
    public TimeSpan QueueTime { get; internal init; }

    /// <summary>How long it was answered.</summary>
    public TimeSpan RunTime { get; internal init; }

    /// <summary>Whether an earlier result was given again, for nothing.</summary>
    public bool IsReused { get; internal init; }

    /// <summary>Why it failed or was stopped, in Athena's words; null where it was not.</summary>
    public string? Reason { get; internal init; }

    /// <summary>The Region of Athena.</summary>
    public string Region { get; internal init; } = "";

    /// <summary>The account whose query it is, 12 digits.</summary>
    public string AccountId { get; internal init; } = "";

    /// <summary>The connection that found it; never shown, never serialised.</summary>
    internal ICloud? Cloud { get; init; }

    /// <summary>A query as Athena tells of it.</summary>
    internal static TrailQuery Of(QueryExecution query, RegionPrices prices, CloudCaller caller, ICloud cloud) => new()
    {
        Id = query.Id,
        Query = query.Sql,
        State = query.State,
        Database = query.Database,
        WorkGroup = query.WorkGroup,
        OutputLocation = query.OutputLocation,
        SubmittedAt = query.SubmittedAt,
        CompletedAt = query.CompletedAt,
        BytesScanned = query.BytesScanned,
        Cost = QueryPrice.Of(query, prices),
        QueueTime = query.QueueTime,
        RunTime = query.EngineTime,
        IsReused = query.IsReused,
        Reason = query.StateReason,
        Region = cloud.Region,
        AccountId = caller.AccountId,
        Cloud = cloud,
    };
}
