using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Diagnostics;
using TrailTools.Parameters;
using TrailTools.Plans;
using TrailTools.Trails;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets that change trails which are there, by their names or from the pipeline.</summary>
public abstract class AuditTrailCommand : PlanCmdlet
{
    private protected const string NameSet = "Name";
    private protected const string InputSet = "InputObject";

    private protected AuditTrailCommand()
    {
    }

    /// <summary>The trails' names, or their ARNs. A trail is found whatever its home Region is, if it records in the Region of the connection.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NameSet), ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>A trail, as Get-AuditTrail gives it, or its name.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputSet), ValidateNotNull]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var input in ParameterSetName == NameSet ? Name.Select(PSObject.AsPSObject) : [InputObject!])
            Run(() => TakeOne(input));
    }

    /// <summary>Whether the trail is told with all that it has: how long its logs live is asked for that alone.</summary>
    private protected virtual bool TellsTrail => false;

    /// <summary>What is to be done to a trail.</summary>
    private protected abstract Task<Plan> PlanAsync(ICloud cloud, AuditTrail trail);

    /// <summary>Tells of a trail for which all is done, or planned.</summary>
    private protected abstract void Tell(AuditTrail trail, PlanOutcome outcome);

    // One of many that fails does not end the others.
    private void TakeOne(PSObject given)
    {
        try
        {
            var input = TrailInput.Of(given);
            var cloud = Connect(input.Cloud, input.AccountId);
            var trail = input.Planned ?? Wait(new TrailReader(cloud, Log) { ReadsRetention = TellsTrail }.FindAsync(input.Name, StopToken));
            if (Carry(Wait(PlanAsync(cloud, trail))) is var outcome and not PlanOutcome.Declined)
                Tell(trail, outcome);
        }
        catch (TrailException error) when (!Confirmation.IsRequired(error))
        {
            Log.Skipped(error);
        }
    }
}
