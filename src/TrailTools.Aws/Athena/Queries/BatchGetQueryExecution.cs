using Amazon.Runtime;

namespace TrailTools.Aws.Athena.Queries;

/// <summary>What BatchGetQueryExecution is asked.</summary>
internal sealed class BatchGetQueryExecutionRequest : AmazonAthenaRequest
{
    /// <summary>The queries, 50 at most.</summary>
    public List<string>? QueryExecutionIds { get; set; }
}

/// <summary>What BatchGetQueryExecution answers.</summary>
internal sealed class BatchGetQueryExecutionResponse : AmazonWebServiceResponse
{
    /// <summary>How they are.</summary>
    public List<QueryExecution>? QueryExecutions { get; set; }

    /// <summary>Those that cannot be told.</summary>
    public List<UnprocessedQueryExecutionId>? UnprocessedQueryExecutionIds { get; set; }
}
