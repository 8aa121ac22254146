using System.Management.Automation;
using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Hosting;
using TrailTools.Parameters;
using TrailTools.Tables.Planning;

namespace TrailTools.Commands.Tables;

/// <summary>Remove-TrailAthenaTable: takes a table away, and leaves the log files where they are.</summary>
[Cmdlet(VerbsCommon.Remove, "TrailAthenaTable", DefaultParameterSetName = NameSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveTrailAthenaTableCommand : PlanCmdlet
{
    private const string NameSet = "Name";
    private const string InputSet = "InputObject";

    /// <summary>The tables' names.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NameSet), ValidateNotNullOrEmpty]
    public string[] TableName { get; set; } = [];

    /// <summary>The tables' database.</summary>
    [Parameter(ParameterSetName = NameSet), ValidateNotNullOrEmpty]
    public string Database { get; set; } = TableAsk.DefaultDatabase;

    /// <summary>A table, as Get-TrailAthenaTable gives it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputSet), ValidateNotNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The workgroup in which the table is taken away; the primary one if not given.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? WorkGroup { get; set; }

    /// <summary>Where Athena notes what came of it, such as s3://bucket/results/; if not given, the workgroup's place, or else a bucket that is made for that.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? OutputLocation { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == InputSet)
            Run(() => Take(() => TableInput.Of(InputObject!)));
        else
            foreach (var name in TableName)
                Run(() => Take(() => new TableInput(new TableId(Database, name))));
    }

    // One of many that fails does not end the others.
    private void Take(Func<TableInput> read)
    {
        try
        {
            TakeOne(read());
        }
        catch (TrailException error) when (!Confirmation.IsRequired(error))
        {
            Log.Skipped(error);
        }
    }

    private void TakeOne(TableInput input)
    {
        try
        {
            var cloud = Connect(input.Cloud, input.AccountId);
            var (plan, losses) = Wait(new TableRemover(cloud, Log, TimeProvider.System).PlanAsync(input.Id, WorkGroup ?? input.WorkGroup, OutputLocation ?? input.OutputLocation, StopToken));
            Carry(plan, losses);
        }
        catch (TrailException error) when (input.IsPlanned && error.Id == "AthenaTableMissing")
        {
            Log.Warning($"The table '{input.Id}' is planned and not there yet: there is nothing to take away.");
        }
    }
}
