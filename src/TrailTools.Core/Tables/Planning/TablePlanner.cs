using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Plans;
using TrailTools.Tables.Catalog;
using TrailTools.Tables.Ddl;
using TrailTools.Tables.Design;
using TrailTools.Tables.Results;

namespace TrailTools.Tables.Planning;

/// <summary>
/// Reads what is there and plans what is missing for a table:
/// request -> the table that is meant -> the one of that name, if there is one -> the place for results -> the database -> the table.
/// </summary>
/// <param name="cloud">The connection; its Region is Athena's.</param>
/// <param name="log">Is told what people should know of.</param>
/// <param name="time">Tells what day it is, and how long to wait.</param>
internal sealed class TablePlanner(ICloud cloud, ITrailLog log, TimeProvider time)
{
    /// <summary>The plan. Nothing but reads is sent.</summary>
    /// <exception cref="TrailException">AthenaTableDiffers, AthenaTableForeign; it cannot be done as asked, or not seen whether it can.</exception>
    public async Task<TablePlan> PlanAsync(TableAsk ask, CancellationToken stop)
    {
        DdlName.Quote(ask.Id);
        var caller = await cloud.GetCallerAsync(stop).ConfigureAwait(false);
        var output = await new OutputFinder(cloud, caller, log, time).FindAsync(ask.WorkGroup, ask.OutputLocation, stop).ConfigureAwait(false);
        var spec = await new SpecFinder(cloud, log, time).FindAsync(ask, stop).ConfigureAwait(false);
        var (wanted, found) = (TableBuilder.Build(spec), await cloud.Athena.FindTableAsync(spec.Id, stop).ConfigureAwait(false));

        var steps = new TableSteps(cloud.Athena, new DdlRunner(cloud, output, log, time));
        var work = found is null
            ? [.. await DatabaseAsync(steps, ask.Database, stop).ConfigureAwait(false), steps.Make(wanted)]
            : Change(steps, spec, ask, found);
        var plan = work.Length == 0 ? new Plan([]) : output.Plan.Then(new Plan(work));
        var table = new TableTeller(cloud, caller).Tell(work.Length == 0 ? found! : wanted);
        return new TablePlan(plan, table with { WorkGroup = ask.WorkGroup, OutputLocation = output.Location, Planned = !plan.IsEmpty });
    }

    private async Task<IEnumerable<PlanStep>> DatabaseAsync(TableSteps steps, string name, CancellationToken stop)
    {
        // Athena makes this one itself.
        if (name == TableAsk.DefaultDatabase || (await cloud.Athena.ListDatabasesAsync(stop).ConfigureAwait(false)).Contains(name))
            return [];

        DdlName.Check("-Database", name);
        return [steps.MakeDatabase(name)];
    }

    private static PlanStep[] Change(TableSteps steps, TableSpec spec, TableAsk ask, TableDescription found)
    {
        if (found.Type != TableProperties.External || !TableTeller.IsOfRecords(found))
            throw new TrailException(TrailErrorKind.Conflict, "AthenaTableForeign", $"{spec.Id}", $"There is a {found.Type ?? "table"} '{spec.Id}' already, which is no table over CloudTrail's log files: give the new one another name by -TableName.");

        var differences = new TableComparer(spec, new GivenParts(ask.Accounts is not null, ask.Regions is not null, ask.FirstDay is not null)).Compare(found);
        if (differences.Count == 0)
            return [];
        return ask.Replaces
            ? [steps.Drop(found), steps.Make(TableBuilder.Build(spec))]
            : throw new TrailException(TrailErrorKind.Conflict, "AthenaTableDiffers", $"{spec.Id}", $"There is a table '{spec.Id}' already, and it differs: {string.Join("; ", differences)}. -Force makes it anew: no log file is lost by that, since a table only says how they are read. Or give the new one another name by -TableName.");
    }
}
