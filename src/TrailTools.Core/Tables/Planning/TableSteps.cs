using TrailTools.Cloud.Athena;
using TrailTools.Plans;
using TrailTools.Tables.Ddl;

namespace TrailTools.Tables.Planning;

/// <summary>The steps on databases and tables. Only what a step made is taken back. A statement is started and then asked for, so that a failure in between may leave it done.</summary>
/// <param name="athena">Tells what is there.</param>
/// <param name="runner">Carries DDL out.</param>
internal sealed class TableSteps(IAthenaGateway athena, DdlRunner runner)
{
    /// <summary>Makes a database.</summary>
    public PlanStep MakeDatabase(string name) => new("Create database", name, stop => runner.RunAsync(DdlWriter.CreateDatabase(name), stop))
    {
        IsDivisible = true,
        Undo = new PlanUndo("Delete database", limit => DropDatabaseAsync(name, limit), DdlWriter.DropDatabase(name)),
    };

    /// <summary>Makes a table.</summary>
    public PlanStep Make(TableDescription table) => new("Create table", $"{table.Id}", stop => runner.RunAsync(DdlWriter.CreateTable(table), stop))
    {
        IsDivisible = true,
        Undo = new PlanUndo("Drop table", limit => DropOwnAsync(table, limit), DdlWriter.DropTable(table.Id)),
    };

    /// <summary>Takes a table away; the log files stay.</summary>
    public PlanStep Drop(TableDescription table)
    {
        var again = DdlWriter.CreateTable(table);
        return new PlanStep("Drop table (its log files stay, none is lost)", $"{table.Id}", stop => runner.RunAsync(DdlWriter.DropTable(table.Id), stop))
        {
            IsDivisible = true,
            Undo = new PlanUndo("Make again as it was: table", limit => MakeAgainAsync(table.Id, again, limit), again),
        };
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
