using System.Management.Automation;
using TrailTools.Cloud.Buckets;
using TrailTools.Hosting;

namespace TrailTools.Hosted.Probe;

/// <summary>The smallest cmdlet that talks to AWS: says who asks, and where a bucket is.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "CloudProbe")]
[OutputType(typeof(CloudProbe))]
public sealed class InvokeCloudProbeCommand : AwsCmdlet
{
    /// <summary>A bucket to ask for.</summary>
    [Parameter]
    public string? BucketName { get; set; }

    /// <summary>An object of the probe before.</summary>
    [Parameter(ValueFromPipeline = true)]
    public CloudProbe? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        var cloud = Connect(InputObject?.Connection, InputObject?.AccountId);
        var caller = Wait(cloud.GetCallerAsync(StopToken));
        var region = BucketName is null ? null : Wait(cloud.Buckets.FindRegionAsync(new BucketId(BucketName, caller.AccountId), StopToken));
        WriteObject(new CloudProbe { Region = cloud.Region, AccountId = caller.AccountId, BucketRegion = region, Connection = cloud });
    });
}
