using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Plans;
using TrailTools.Tables.Catalog;
using TrailTools.Tables.Design;
using TrailTools.Tables.Results;

namespace TrailTools.Tables.Planning;

/// <summary>Plans that a table is taken away. Its log files stay.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="log">Is told how far it is.</param>
/// <param name="time">Says how long to wait.</param>
internal sealed class TableRemover(ICloud cloud, ITrailLog log, TimeProvider time)
{
    /// <summary>The steps, and what would be lost, each a sentence: a table of ours can be made again by one command.</summary>
    /// <param name="id">The table.</param>
    /// <param name="workGroup">The workgroup; null for the primary one.</param>
    /// <param name="location">Where Athena notes what came of it; null for the workgroup's place.</param>
    /// <param name="stop">Ends the calls.</param>
    /// <exception cref="TrailException">AthenaTableMissing; AthenaTableForeign: it is no table over CloudTrail's log files.</exception>
    public async Task<(Plan Plan, IReadOnlyList<string> Losses)> PlanAsync(TableId id, string? workGroup, string? location, CancellationToken stop)
    {
        var table = (await new TableFinder(cloud.Athena).FindAsync(id.Database, id.Name, stop).ConfigureAwait(false))[0];
        if (table.Type != TableProperties.External || !TableTeller.IsOfRecords(table))
            throw new TrailException(TrailErrorKind.Conflict, "AthenaTableForeign", $"{id}", $"'{id}' is a {table.Type ?? "table"} and no table over CloudTrail's log files: it was left as it is.");

        var caller = await cloud.GetCallerAsync(stop).ConfigureAwait(false);
        var output = await new OutputFinder(cloud, caller, log, time).FindAsync(workGroup, location, stop).ConfigureAwait(false);
        var steps = new TableSteps(cloud.Athena, new DdlRunner(cloud, output, log, time));
        var isOurs = table.Parameters.GetValueOrDefault(TableProperties.Creator) == TableProperties.OurCreator;
        return (output.Plan.Then(new Plan([steps.Drop(table)])), isOurs ? [] : [$"TrailTools did not make the table '{id}': how it reads the log files is lost with it, the log files stay."]);
    }
}
