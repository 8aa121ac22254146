using Amazon.Runtime;

namespace TrailTools.Aws.Athena.Queries;

/// <summary>What StopQueryExecution is asked.</summary>
internal sealed class StopQueryExecutionRequest : AmazonAthenaRequest
{
    /// <summary>The query.</summary>
    public string? QueryExecutionId { get; set; }
}

/// <summary>What StopQueryExecution answers.</summary>
internal sealed class StopQueryExecutionResponse : AmazonWebServiceResponse;
