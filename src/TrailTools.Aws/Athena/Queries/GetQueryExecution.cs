using Amazon.Runtime;

namespace TrailTools.Aws.Athena.Queries;

/// <summary>What GetQueryExecution is asked.</summary>
internal sealed class GetQueryExecutionRequest : AmazonAthenaRequest
{
    /// <summary>The query.</summary>
    public string? QueryExecutionId { get; set; }
}

/// <summary>What GetQueryExecution answers.</summary>
internal sealed class GetQueryExecutionResponse : AmazonWebServiceResponse
{
    /// <summary>How it is.</summary>
    public QueryExecution? QueryExecution { get; set; }
}
