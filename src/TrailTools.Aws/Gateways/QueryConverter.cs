using TrailTools.Aws.Athena.Queries;
using TrailTools.Aws.Athena.Results;
using TrailTools.Aws.Athena.Reuse;
using TrailTools.Cloud.Athena;
using QueryExecution = TrailTools.Cloud.Athena.QueryExecution;
using Told = TrailTools.Aws.Athena.Queries.QueryExecution;

namespace TrailTools.Aws.Gateways;

/// <summary>Queries and their results in the engine's words and in Athena's.</summary>
internal static class QueryConverter
{
    /// <summary>The request for a query.</summary>
    public static StartQueryExecutionRequest Start(QueryRequest request) => new()
    {
        QueryString = request.Sql,
        ClientRequestToken = request.Token,
        QueryExecutionContext = request.Database is { } database ? new QueryExecutionContext { Database = database, Catalog = TableId.Catalog } : null,
        ResultConfiguration = request.OutputLocation is { } place ? new ResultConfiguration { OutputLocation = place } : null,
        WorkGroup = request.WorkGroup,
        ExecutionParameters = request.Parameters.Count == 0 ? null : [.. request.Parameters],
        ResultReuseConfiguration = request.ReuseMaxAge is { } age ? new ResultReuseConfiguration { ResultReuseByAgeConfiguration = new ResultReuseByAgeConfiguration { Enabled = true, MaxAgeInMinutes = (int)age.TotalMinutes } } : null,
    };

    /// <summary>A query that was told of.</summary>
    public static QueryExecution Read(Told told) => new(told.QueryExecutionId ?? "", told.Query ?? "", told.Status?.State ?? QueryExecution.Queued)
    {
        StatementType = told.StatementType,
        StateReason = TrailConverter.Filled(told.Status?.StateChangeReason) ?? TrailConverter.Filled(told.Status?.AthenaError?.ErrorMessage),
        ErrorCategory = told.Status?.AthenaError?.ErrorCategory,
        IsRetryable = told.Status?.AthenaError?.Retryable == true,
        Database = TrailConverter.Filled(told.QueryExecutionContext?.Database),
        WorkGroup = TrailConverter.Filled(told.WorkGroup),
        OutputLocation = TrailConverter.Filled(told.ResultConfiguration?.OutputLocation),
        HasManagedResult = told.ManagedQueryResultsConfiguration?.Enabled == true,
        SubmittedAt = TrailConverter.Time(told.Status?.SubmissionDateTime),
        CompletedAt = TrailConverter.Time(told.Status?.CompletionDateTime),
        BytesScanned = told.Statistics?.DataScannedInBytes ?? 0,
        QueueTime = Milliseconds(told.Statistics?.QueryQueueTimeInMillis),
        EngineTime = Milliseconds(told.Statistics?.EngineExecutionTimeInMillis),
        TotalTime = Milliseconds(told.Statistics?.TotalExecutionTimeInMillis),
        IsReused = told.Statistics?.ResultReuseInformation?.ReusedPreviousResult == true,
    };

    /// <summary>A page of a result.</summary>
    public static ResultPage Read(GetQueryResultsResponse page) => new(
        [.. (page.ResultSet?.ResultSetMetadata?.ColumnInfo ?? []).Select(static column => new ResultColumn(column.Name ?? "", column.Type ?? ""))],
        [.. (page.ResultSet?.Rows ?? []).Select(static row => (row.Data ?? []).Select(static cell => cell.VarCharValue).ToArray())],
        TrailConverter.Filled(page.NextToken));

    private static TimeSpan Milliseconds(long? count) => TimeSpan.FromMilliseconds(count ?? 0);
}
