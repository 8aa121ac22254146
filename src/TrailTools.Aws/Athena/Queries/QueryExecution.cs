using TrailTools.Aws.Athena.Results;

namespace TrailTools.Aws.Athena.Queries;

/// <summary>A query that was started.</summary>
internal sealed class QueryExecution
{
    /// <summary>Its id.</summary>
    public string? QueryExecutionId { get; set; }

    /// <summary>Its text.</summary>
    public string? Query { get; set; }

    /// <summary>DDL, DML or UTILITY.</summary>
    public string? StatementType { get; set; }

    /// <summary>Whether Athena keeps its result.</summary>
    public ManagedQueryResultsConfiguration? ManagedQueryResultsConfiguration { get; set; }

    /// <summary>Where its result goes.</summary>
    public ResultConfiguration? ResultConfiguration { get; set; }

    /// <summary>Where it was asked.</summary>
    public QueryExecutionContext? QueryExecutionContext { get; set; }

    /// <summary>How far it is.</summary>
    public QueryExecutionStatus? Status { get; set; }

    /// <summary>What it took.</summary>
    public QueryExecutionStatistics? Statistics { get; set; }

    /// <summary>Its workgroup.</summary>
    public string? WorkGroup { get; set; }
}
