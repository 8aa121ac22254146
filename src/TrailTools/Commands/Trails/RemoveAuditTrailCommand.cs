using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Hosting;
using TrailTools.Plans;
using TrailTools.Trails;

namespace TrailTools.Commands.Trails;

/// <summary>Remove-AuditTrail: removes a trail, and its bucket if asked.</summary>
[Cmdlet(VerbsCommon.Remove, "AuditTrail", DefaultParameterSetName = NameSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveAuditTrailCommand : AuditTrailCommand
{
    /// <summary>Deletes the trail's bucket too, if it is empty and no other trail of the Region delivers to it.</summary>
    [Parameter]
    public SwitchParameter IncludeBucket { get; set; }

    /// <summary>With -IncludeBucket: deletes the bucket with all log files in it, in all their versions.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    private protected override Task<Plan> PlanAsync(ICloud cloud, AuditTrail trail) => new TrailRemover(cloud).PlanAsync(trail, IncludeBucket, Force, StopToken);

    /// <inheritdoc/>
    private protected override void Tell(AuditTrail trail, PlanOutcome outcome)
    {
    }
}
