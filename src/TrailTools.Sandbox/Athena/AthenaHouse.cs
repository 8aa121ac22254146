using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.Athena.Executions;
using TrailTools.Sandbox.Athena.Results;
using TrailTools.Sandbox.Athena.Running;
using TrailTools.Sandbox.Athena.Telling;
using TrailTools.Sandbox.Athena.WorkGroups;
using TrailTools.Sandbox.S3.Storage;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.Athena;

/// <summary>Puts Athena's parts together.</summary>
internal sealed class AthenaHouse : IAsyncDisposable
{
    /// <summary>Reads what was there.</summary>
    public AthenaHouse(StateFolder folder, SandboxClock clock, BucketStore buckets)
    {
        var own = folder.Below("athena");
        var catalog = new DataCatalog(own);
        var groups = new WorkGroupStore(own);
        var executions = new ExecutionStore(own);
        var results = new ResultKeeper(buckets, own, clock);
        Runner = new QueryRunner(executions, Gate, new QueryAnswerer(catalog, buckets, results, Gate, clock), clock);
        Service = new AthenaService(
            new QueryStarter(executions, groups, results, Runner, clock),
            Runner,
            executions,
            new ExecutionTeller(executions, groups),
            new ResultTeller(executions, results),
            new MetadataTeller(catalog),
            new WorkGroupTeller(groups),
            new WorkGroupKeeper(groups, clock));
    }

    /// <summary>The service.</summary>
    public AthenaService Service { get; }

    /// <summary>Runs the queries.</summary>
    public QueryRunner Runner { get; }

    /// <summary>Holds queries on demand.</summary>
    public QueryGate Gate { get; } = new();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Runner.DisposeAsync();
}
