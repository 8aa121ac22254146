using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Queries;
using TrailTools.Tables.Results;

namespace TrailTools.Tables.Planning;

/// <summary>Has Athena carry out DDL, which costs nothing.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="output">The workgroup, and where Athena notes what came of it.</param>
/// <param name="log">Is told how far it is.</param>
/// <param name="time">Says how long to wait.</param>
internal sealed class DdlRunner(ICloud cloud, QueryOutput output, ITrailLog log, TimeProvider time)
{
    private readonly QueryRunner _runner = new(cloud, new QueryLimits(), time, log);

    /// <summary>Carries a statement out.</summary>
    /// <exception cref="TrailException">AthenaQueryFailed and the like: it was not carried out.</exception>
    public Task RunAsync(string ddl, CancellationToken stop)
        => _runner.RunAsync(new QueryRequest(ddl) { WorkGroup = output.WorkGroup, OutputLocation = output.Location }, stop);
}
