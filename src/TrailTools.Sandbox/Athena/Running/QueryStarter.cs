using System.Text.Json.Nodes;
using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.Athena.Engine;
using TrailTools.Sandbox.Athena.Executions;
using TrailTools.Sandbox.Athena.Protocol;
using TrailTools.Sandbox.Athena.Results;
using TrailTools.Sandbox.Athena.Statements;
using TrailTools.Sandbox.Athena.WorkGroups;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.Athena.Running;

/// <summary>StartQueryExecution: what cannot be run at all is refused at once, everything else later.</summary>
internal sealed class QueryStarter(ExecutionStore executions, WorkGroupStore groups, ResultKeeper results, QueryRunner runner, SandboxClock clock)
{
    /// <summary>Starts a query.</summary>
    public JsonNode? Start(JsonCall call)
    {
        var request = new QueryRequest(call.Input);
        var group = groups.Find(HomeOf.Call(call), request.WorkGroup);
        if (group.State != "ENABLED")
            throw AthenaErrors.Invalid($"WorkGroup {group.Name} is disabled.");
        var execution = Describe(request, group, Read(ParameterText.Put(request.Sql, request.Parameters)));
        if (executions.Add(execution) is { } same)
            return Answer(same.Sql == request.Sql ? same : throw AthenaErrors.Invalid("Idempotent parameters do not match"));
        runner.Start(execution);
        return Answer(execution);
    }

    private static JsonObject Answer(QueryExecution execution) => new() { ["QueryExecutionId"] = execution.Id };

    /// <summary>The statement; null where it is a query.</summary>
    private static IStatement? Read(string sql)
    {
        try
        {
            var statement = StatementReader.Read(sql);
            if (statement is null)
                EngineLoader.Engine.Check(sql);
            return statement;
        }
        catch (QueryException error) when (error.IsMalformed)
        {
            throw AthenaErrors.Invalid(error.Message, "MALFORMED_QUERY");
        }
        catch (QueryException)
        {
            // Athena takes it and tells what is wrong when it runs.
            return null;
        }
    }

    private QueryExecution Describe(QueryRequest request, WorkGroup group, IStatement? statement)
    {
        var id = Guid.NewGuid().ToString();
        var execution = new QueryExecution(id, group.Home, request.Sql, group.Name)
        {
            Parameters = request.Parameters,
            Database = request.Database,
            Catalog = request.Catalog,
            Token = request.Token,
            StatementType = statement?.Type ?? "DML",
            SubType = statement?.SubType ?? "SELECT",
            Cutoff = group.Cutoff,
            ReuseMinutes = request.ReuseMinutes,
            Submitted = clock.Now,
        };
        return Earlier(execution) ?? execution with { OutputLocation = group.HasManagedResults ? null : results.Place(Location(request, group), execution) };
    }

    private static S3Place Location(QueryRequest request, WorkGroup group)
    {
        var location = (group.IsEnforced ? group.OutputLocation : request.OutputLocation ?? group.OutputLocation)
            ?? throw AthenaErrors.Invalid("No output location provided. An output location is required either through the Workgroup result configuration setting or as an API input.");
        return S3Place.Parse(location)?.Folder ?? throw AthenaErrors.Invalid("outputLocation is not a valid S3 path.");
    }

    /// <summary>The query with an earlier result, where one is wanted and there (Amazon Athena User Guide, Reuse query results in Athena); else null.</summary>
    private QueryExecution? Earlier(QueryExecution execution)
    {
        if (execution is not { ReuseMinutes: { } minutes, IsQuery: true })
            return null;
        var oldest = execution.Submitted.AddMinutes(-minutes);
        var earlier = executions.All(execution.Home).FirstOrDefault(one => one is { State: QueryExecution.Succeeded, IsQuery: true, IsReused: false }
            && (one.Sql, one.WorkGroup, one.Database, one.Catalog) == (execution.Sql, execution.WorkGroup, execution.Database, execution.Catalog)
            && one.Parameters.SequenceEqual(execution.Parameters) && one.Completed >= oldest && results.Has(one));
        return earlier is null ? null : execution with { IsReused = true, OutputLocation = earlier.OutputLocation, Columns = earlier.Columns, ResultOf = earlier.Id };
    }
}
