using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Hosting;
using TrailTools.Retention;
using TrailTools.Retention.Planning;

namespace TrailTools.Commands.Retention;

/// <summary>Clear-LogRetention: takes TrailTools' own lifecycle rules out of a bucket, so that log files live for ever.</summary>
[Cmdlet(VerbsCommon.Clear, "LogRetention", DefaultParameterSetName = BucketSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(LogRetention))]
public sealed class ClearLogRetentionCommand : LogRetentionCommand
{
    /// <inheritdoc/>
    private protected override void Take(ICloud cloud, RetentionAsk ask)
        => Carry(Wait(new RetentionPlanner(cloud, Log, TimeProvider.System).PlanClearAsync(ask, StopToken)));
}
