using System.Management.Automation;
using TrailTools.Hosting;
using TrailTools.Queries;
using TrailTools.Tables.WorkGroups;

namespace TrailTools.Commands.Tables;

/// <summary>New-TrailWorkGroup: a workgroup of Athena that stops queries which read too much.</summary>
[Cmdlet(VerbsCommon.New, "TrailWorkGroup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(TrailWorkGroup))]
public sealed class NewTrailWorkGroupCommand : PlanCmdlet
{
    /// <summary>The workgroup's name: 1 to 128 letters, digits, periods, underscores and hyphens.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>The bytes that a query may read, such as 1TB; 10 GB if not given, and 10 MB at least.</summary>
    [Parameter(Position = 1)]
    public long MaxScanBytes { get; set; } = QueryLimits.DefaultMaxScanBytes;

    /// <summary>Where results of queries go, such as s3://bucket/results/; if not given, a bucket of the account for results. It is made if it is not there.</summary>
    [Parameter(Position = 2), ValidateNotNullOrEmpty]
    public string? OutputLocation { get; set; }

    /// <summary>The days after which results are deleted; if not given, 7 in a bucket that is made, and else as the bucket has it.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int ResultRetentionDays { get; set; }

    /// <summary>Changes a workgroup of that name that differs, for all who use it.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        var ask = new WorkGroupAsk(Name, MaxScanBytes, OutputLocation) { ResultDays = ResultRetentionDays > 0 ? ResultRetentionDays : null, Changes = Force };
        var found = Wait(new WorkGroupPlanner(Connect(), TimeProvider.System).PlanAsync(ask, StopToken));
        if (Carry(found.Plan, found.Losses) is var outcome and not PlanOutcome.Declined)
            WriteObject(found.WorkGroup with { Planned = outcome == PlanOutcome.Planned });
    });
}
