using System.Text.Json.Nodes;
using TrailTools.Sandbox.Athena.WorkGroups;
using TrailTools.Sandbox.AwsJson;

namespace TrailTools.Sandbox.Athena.Executions;

/// <summary>Writes queries as answers have them.</summary>
internal static class ExecutionWriter
{
    /// <summary>A query.</summary>
    public static JsonObject Write(QueryExecution execution) => JsonInput.Output(
        ("QueryExecutionId", execution.Id),
        ("Query", execution.Sql),
        ("StatementType", execution.StatementType),
        ("SubstatementType", execution.SubType),
        ("ManagedQueryResultsConfiguration", new JsonObject { ["Enabled"] = execution.OutputLocation is null }),
        ("ResultConfiguration", JsonInput.Output(("OutputLocation", execution.OutputLocation))),
        ("ResultReuseConfiguration", new JsonObject { ["ResultReuseByAgeConfiguration"] = JsonInput.Output(("Enabled", execution.ReuseMinutes is not null), ("MaxAgeInMinutes", execution.ReuseMinutes)) }),
        ("QueryExecutionContext", JsonInput.Output(("Database", execution.Database), ("Catalog", execution.Catalog))),
        ("Status", Status(execution)),
        ("Statistics", Statistics(execution)),
        ("WorkGroup", execution.WorkGroup),
        ("EngineVersion", new JsonObject { ["SelectedEngineVersion"] = "AUTO", ["EffectiveEngineVersion"] = WorkGroup.Engine }),
        ("ExecutionParameters", execution.Parameters.Count == 0 ? null : new JsonArray([.. execution.Parameters.Select(static one => (JsonNode)one)])));

    private static JsonObject Status(QueryExecution execution) => JsonInput.Output(
        ("State", execution.State),
        ("StateChangeReason", execution.Reason),
        ("SubmissionDateTime", JsonInput.Seconds(execution.Submitted)),
        ("CompletionDateTime", JsonInput.Seconds(execution.Completed)),
        ("AthenaError", execution.ErrorCategory is not { } category ? null : new JsonObject
        {
            ["ErrorCategory"] = category,
            ["ErrorType"] = category == 2 ? 1006 : 233,
            ["Retryable"] = false,
            ["ErrorMessage"] = execution.Reason,
        }));

    private static JsonObject Statistics(QueryExecution execution) => new()
    {
        ["EngineExecutionTimeInMillis"] = execution.EngineMillis,
        ["DataScannedInBytes"] = execution.Scanned,
        ["TotalExecutionTimeInMillis"] = execution.QueueMillis + execution.EngineMillis,
        ["QueryQueueTimeInMillis"] = execution.QueueMillis,
        ["ServiceProcessingTimeInMillis"] = 0,
        ["ResultReuseInformation"] = new JsonObject { ["ReusedPreviousResult"] = execution.IsReused },
    };
}
