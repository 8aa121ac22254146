using Amazon.Runtime;

namespace TrailTools.Aws.Athena.Queries;

/// <summary>What ListQueryExecutions is asked.</summary>
internal sealed class ListQueryExecutionsRequest : AmazonAthenaRequest
{
    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most ids of a page, 50 at most.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The workgroup; primary if null.</summary>
    public string? WorkGroup { get; set; }
}

/// <summary>What ListQueryExecutions answers.</summary>
internal sealed class ListQueryExecutionsResponse : AmazonWebServiceResponse
{
    /// <summary>The queries, the newest first.</summary>
    public List<string>? QueryExecutionIds { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }
}
