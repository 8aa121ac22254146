using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Hosting;
using TrailTools.Plans;
using TrailTools.Trails;

namespace TrailTools.Commands.Trails;

/// <summary>Stop-AuditTrail: has a trail record no more.</summary>
[Cmdlet(VerbsLifecycle.Stop, "AuditTrail", DefaultParameterSetName = NameSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(AuditTrail))]
public sealed class StopAuditTrailCommand : AuditTrailCommand
{
    /// <summary>Gives the trail.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override bool TellsTrail => PassThru;

    /// <inheritdoc/>
    private protected override Task<Plan> PlanAsync(ICloud cloud, AuditTrail trail) => Task.FromResult(TrailSwitch.Plan(cloud, trail, isOn: false));

    /// <inheritdoc/>
    private protected override void Tell(AuditTrail trail, PlanOutcome outcome)
    {
        if (PassThru)
            WriteObject(trail with { IsLogging = false, Planned = outcome == PlanOutcome.Planned });
    }
}
