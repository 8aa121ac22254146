using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Lifecycle;
using TrailTools.Retention.Folders;

namespace TrailTools.Retention.Planning;

/// <summary>Reads what a retention is planned on. Sends nothing but reads.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="log">Is told what could not be looked up.</param>
internal sealed class StateReader(ICloud cloud, ITrailLog log)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="TrailException">The bucket is not there or not the owner's; no log folder is known; its lifecycle configuration is no XML.</exception>
    public async Task<BucketState> ReadAsync(RetentionAsk ask, CancellationToken stop)
    {
        var target = await new TargetFinder(cloud, log).FindAsync(ask, stop).ConfigureAwait(false);
        var lifecycle = LifecycleConfiguration.Parse(target.IsPlanned ? null : await cloud.Buckets.GetLifecycleAsync(target.Bucket, stop).ConfigureAwait(false), target.Bucket.Name);
        var versioning = target.IsPlanned ? BucketVersioning.Off : await cloud.Buckets.GetVersioningAsync(target.Bucket, stop).ConfigureAwait(false);
        var ours = lifecycle.Rules.Where(rule => RuleBuilder.IsOurs(rule, target.Root));
        return new BucketState(target, lifecycle, versioning, await new AccountFinder(cloud, log).FindAsync(target, ours, stop).ConfigureAwait(false));
    }
}
