using Amazon.Runtime;

namespace TrailTools.Aws.Athena.Results;

/// <summary>What GetQueryResults is asked.</summary>
internal sealed class GetQueryResultsRequest : AmazonAthenaRequest
{
    /// <summary>The query.</summary>
    public string? QueryExecutionId { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most rows of a page, 1,000 at most.</summary>
    public int? MaxResults { get; set; }
}

/// <summary>What GetQueryResults answers.</summary>
internal sealed class GetQueryResultsResponse : AmazonWebServiceResponse
{
    /// <summary>Rows that were written; 0 for a SELECT.</summary>
    public long? UpdateCount { get; set; }

    /// <summary>The rows.</summary>
    public ResultSet? ResultSet { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }
}
