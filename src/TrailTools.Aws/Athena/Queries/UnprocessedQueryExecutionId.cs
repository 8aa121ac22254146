namespace TrailTools.Aws.Athena.Queries;

/// <summary>A query that cannot be told of.</summary>
internal sealed class UnprocessedQueryExecutionId
{
    /// <summary>The query.</summary>
    public string? QueryExecutionId { get; set; }

    /// <summary>Why, as a code.</summary>
    public string? ErrorCode { get; set; }

    /// <summary>Why, in words.</summary>
    public string? ErrorMessage { get; set; }
}
