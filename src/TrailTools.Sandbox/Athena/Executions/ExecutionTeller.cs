using System.Text.Json.Nodes;
using TrailTools.Sandbox.Athena.Protocol;
using TrailTools.Sandbox.Athena.WorkGroups;
using TrailTools.Sandbox.AwsJson;

namespace TrailTools.Sandbox.Athena.Executions;

/// <summary>GetQueryExecution, BatchGetQueryExecution and ListQueryExecutions.</summary>
internal sealed class ExecutionTeller(ExecutionStore executions, WorkGroupStore groups)
{
    private const int MostIds = 50;

    /// <summary>Tells about one.</summary>
    public JsonNode? Get(JsonCall call)
        => new JsonObject { ["QueryExecution"] = ExecutionWriter.Write(executions.Find(HomeOf.Call(call), call.Input.Text("QueryExecutionId"))) };

    /// <summary>Tells about some; those that are not there are named.</summary>
    public JsonNode? GetSome(JsonCall call)
    {
        var ids = call.Input.Texts("QueryExecutionIds") ?? [];
        if (ids.Count is 0 or > MostIds)
            throw AthenaErrors.Invalid($"From 1 to {MostIds} QueryExecutionIds are expected.");
        var found = ids.Select(id => (Id: id, Execution: executions.TryFind(HomeOf.Call(call), id))).ToArray();
        return new JsonObject
        {
            ["QueryExecutions"] = new JsonArray([.. found.Where(static one => one.Execution is not null).Select(static one => ExecutionWriter.Write(one.Execution!))]),
            ["UnprocessedQueryExecutionIds"] = new JsonArray([.. found.Where(static one => one.Execution is null).Select(static one => new JsonObject
            {
                ["QueryExecutionId"] = one.Id,
                ["ErrorCode"] = "INVALID_INPUT",
                ["ErrorMessage"] = $"QueryExecution {one.Id} was not found",
            })]),
        };
    }

    /// <summary>Names those of a workgroup, the newest first.</summary>
    public JsonNode? List(JsonCall call)
    {
        var group = groups.Find(HomeOf.Call(call), call.Input.Text("WorkGroup"));
        return AthenaPage.Of(call.Input, "QueryExecutionIds", [.. executions.All(group.Home).Where(one => one.WorkGroup == group.Name).Select(static one => (JsonNode)one.Id)]);
    }
}
