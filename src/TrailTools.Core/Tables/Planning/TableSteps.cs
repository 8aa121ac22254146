using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Plans;
using TrailTools.Tables.Ddl;

namespace TrailTools.Tables.Planning;

/// <summary>The steps on databases and tables. Only what a step made is taken back.</summary>
/// <param name="athena">Tells what is there.</param>
/// <param name="runner">Carries DDL out.</param>
internal sealed class TableSteps(IAthenaGateway athena, DdlRunner runner)
{
    /// <summary>Makes a database.</summary>
    public PlanStep MakeDatabase(string name)
        => Step("Create database", name, DdlWriter.CreateDatabase(name), new PlanUndo("Delete database", limit => DropDatabaseAsync(name, limit), DdlWriter.DropDatabase(name)));

    /// <summary>Makes a table.</summary>
    public PlanStep Make(TableDescription table)
        => Step("Create table", $"{table.Id}", DdlWriter.CreateTable(table), new PlanUndo("Drop table", limit => DropOwnAsync(table, limit), DdlWriter.DropTable(table.Id)));

    /// <summary>Takes a table away; the log files stay.</summary>
    public PlanStep Drop(TableDescription table)
    {
        var again = DdlWriter.CreateTable(table);
        return Step("Drop table (its log files stay, none is lost)", $"{table.Id}", DdlWriter.DropTable(table.Id), new PlanUndo("Make again as it was: table", limit => MakeAgainAsync(table.Id, again, limit), again));
    }

    /// <summary>A statement is started and then asked for, so that a failure in between may leave it done; one that Athena itself says has failed is not.</summary>
    private PlanStep Step(string action, string target, string ddl, PlanUndo undo)
    {
        var isRefused = false;
        return new PlanStep(action, target, ApplyAsync)
        {
            IsDivisible = true,
            Undo = undo with { RunAsync = limit => isRefused ? Task.CompletedTask : undo.RunAsync(limit) },
        };

        async Task ApplyAsync(CancellationToken stop)
        {
            try
            {
                await runner.RunAsync(ddl, stop).ConfigureAwait(false);
            }
            catch (TrailException error) when (error.Id == "AthenaQueryFailed")
            {
                isRefused = true;
                throw;
            }
        }
    }

    // Where it is not known whether the table was made, somebody else may have made one of that name.
    private async Task DropOwnAsync(TableDescription table, CancellationToken limit)
    {
        if (await athena.FindTableAsync(table.Id, limit).ConfigureAwait(false) is { } found && Location(found) == Location(table))
            await runner.RunAsync(DdlWriter.DropTable(table.Id), limit).ConfigureAwait(false);
    }

    private async Task MakeAgainAsync(TableId id, string ddl, CancellationToken limit)
    {
        if (await athena.FindTableAsync(id, limit).ConfigureAwait(false) is null)
            await runner.RunAsync(ddl, limit).ConfigureAwait(false);
    }

    // One that is not empty any more is not taken away by Athena.
    private async Task DropDatabaseAsync(string name, CancellationToken limit)
    {
        if ((await athena.ListDatabasesAsync(limit).ConfigureAwait(false)).Contains(name))
            await runner.RunAsync(DdlWriter.DropDatabase(name), limit).ConfigureAwait(false);
    }

    private static string? Location(TableDescription table) => table.Parameters.GetValueOrDefault("location")?.TrimEnd('/');
}
