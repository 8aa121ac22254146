using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Hosting;
using TrailTools.Plans;
using TrailTools.Trails;

namespace TrailTools.Commands.Trails;

/// <summary>Start-AuditTrail: has a trail record.</summary>
[Cmdlet(VerbsLifecycle.Start, "AuditTrail", DefaultParameterSetName = NameSet, SupportsShouldProcess = true)]
[OutputType(typeof(AuditTrail))]
public sealed class StartAuditTrailCommand : AuditTrailCommand
{
    /// <summary>Gives the trail.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override bool TellsTrail => PassThru;

    /// <inheritdoc/>
    private protected override Task<Plan> PlanAsync(ICloud cloud, AuditTrail trail) => Task.FromResult(TrailSwitch.Plan(cloud, trail, isOn: true));

    /// <inheritdoc/>
    private protected override void Tell(AuditTrail trail, PlanOutcome outcome)
    {
        if (PassThru)
            WriteObject(trail with { IsLogging = true, Planned = outcome == PlanOutcome.Planned });
    }
}
