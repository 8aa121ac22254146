using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Hosting;
using TrailTools.Retention;
using TrailTools.Retention.Planning;

namespace TrailTools.Commands.Retention;

/// <summary>Get-LogRetention: how long a bucket keeps CloudTrail's log files, whoever's lifecycle rules say so.</summary>
[Cmdlet(VerbsCommon.Get, "LogRetention", DefaultParameterSetName = BucketSet)]
[OutputType(typeof(LogRetention))]
public sealed class GetLogRetentionCommand : LogRetentionCommand
{
    /// <inheritdoc/>
    private protected override void Take(ICloud cloud, RetentionAsk ask) => WriteObject(Wait(new RetentionReader(cloud, Log).ReadAsync(ask, StopToken)));
}
