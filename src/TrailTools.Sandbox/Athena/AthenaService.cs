using System.Text.Json.Nodes;
using TrailTools.Sandbox.Athena.Executions;
using TrailTools.Sandbox.Athena.Protocol;
using TrailTools.Sandbox.Athena.Results;
using TrailTools.Sandbox.Athena.Running;
using TrailTools.Sandbox.Athena.Telling;
using TrailTools.Sandbox.Athena.WorkGroups;
using TrailTools.Sandbox.AwsJson;

namespace TrailTools.Sandbox.Athena;

/// <summary>Amazon Athena.</summary>
internal sealed class AthenaService(
    QueryStarter starter, QueryRunner runner, ExecutionStore executions, ExecutionTeller teller, ResultTeller results, MetadataTeller metadata, WorkGroupTeller groups, WorkGroupKeeper keeper)
    : JsonService("athena", "AmazonAthena")
{
    private const string Id = "QueryExecutionId";

    private IReadOnlyDictionary<string, JsonOperation>? _operations;

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, JsonOperation> Operations => _operations ??= new Dictionary<string, JsonOperation>
    {
        ["StartQueryExecution"] = new(false, starter.Start, "QueryString"),
        ["StopQueryExecution"] = new(false, StopAsync, Id),
        ["GetQueryExecution"] = new(true, teller.Get, Id),
        ["BatchGetQueryExecution"] = new(true, teller.GetSome),
        ["ListQueryExecutions"] = new(true, teller.List, "WorkGroup"),
        ["GetQueryResults"] = new(true, results.Get, Id),
        ["GetTableMetadata"] = new(true, metadata.Get, "TableName"),
        ["ListTableMetadata"] = new(true, metadata.List, "DatabaseName"),
        ["ListDatabases"] = new(true, metadata.ListDatabases),
        ["GetWorkGroup"] = new(true, groups.Get, "WorkGroup"),
        ["ListWorkGroups"] = new(true, groups.List),
        ["CreateWorkGroup"] = new(false, keeper.Create, "Name"),
        ["UpdateWorkGroup"] = new(false, keeper.Update, "WorkGroup"),
    };

    private async Task<JsonNode?> StopAsync(JsonCall call, CancellationToken stop)
    {
        await runner.StopAsync(executions.Find(HomeOf.Call(call), call.Input.Text(Id)).Id).ConfigureAwait(false);
        return new JsonObject();
    }
}
