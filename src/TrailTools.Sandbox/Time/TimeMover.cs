using TrailTools.Sandbox.CloudTrail.Delivery;
using TrailTools.Sandbox.S3.Storage;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.Time;

/// <summary>Moves the time on and has happen what takes time: deliveries, then lifecycle rules.</summary>
internal sealed class TimeMover(SandboxClock clock, TrailDeliverer deliverer, BucketStore buckets)
{
    private readonly object _lock = new();

    /// <summary>Moves the time on; one move waits for another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public void Advance(TimeSpan by, CancellationToken stop)
    {
        lock (_lock)
        {
            clock.Advance(by);
            var now = clock.Now;
            deliverer.Deliver(now, stop);
            foreach (var bucket in buckets.All)
                LifecycleRunner.Run(bucket, now);
        }
    }
}
