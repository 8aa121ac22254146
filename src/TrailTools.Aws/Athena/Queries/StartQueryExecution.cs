using Amazon.Runtime;
using TrailTools.Aws.Athena.Results;
using TrailTools.Aws.Athena.Reuse;

namespace TrailTools.Aws.Athena.Queries;

/// <summary>What StartQueryExecution is asked.</summary>
internal sealed class StartQueryExecutionRequest : AmazonAthenaRequest
{
    /// <summary>The text.</summary>
    public string? QueryString { get; set; }

    /// <summary>A name for this start, 32 to 128 characters: two starts with one are one query.</summary>
    public string? ClientRequestToken { get; set; }

    /// <summary>Where it is asked.</summary>
    public QueryExecutionContext? QueryExecutionContext { get; set; }

    /// <summary>Where its result goes.</summary>
    public ResultConfiguration? ResultConfiguration { get; set; }

    /// <summary>The workgroup; primary if null.</summary>
    public string? WorkGroup { get; set; }

    /// <summary>SQL in place of question marks, in their order.</summary>
    public List<string>? ExecutionParameters { get; set; }

    /// <summary>Whether an earlier result may be given again.</summary>
    public ResultReuseConfiguration? ResultReuseConfiguration { get; set; }
}

/// <summary>What StartQueryExecution answers.</summary>
internal sealed class StartQueryExecutionResponse : AmazonWebServiceResponse
{
    /// <summary>The query.</summary>
    public string? QueryExecutionId { get; set; }
}
