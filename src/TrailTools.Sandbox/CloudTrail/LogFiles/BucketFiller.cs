using System.Collections.Concurrent;
using TrailTools.LogGenerator;
using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.CloudTrail.LogFiles;

/// <summary>Delivers as many log files as are asked for, whatever the time, the trail's selectors and the bucket's policy are.</summary>
internal sealed class BucketFiller(TrailStore trails, BucketStore buckets)
{
    /// <summary>Delivers the log generator's files into a trail's bucket.</summary>
    /// <returns>How many they are.</returns>
    /// <exception cref="ArgumentException">There is no such trail, or no bucket of its own.</exception>
    public int Deliver(string trailArn, LogOptions options, CancellationToken stop)
    {
        var trail = trails.Find(trailArn) ?? throw new ArgumentException($"There is no trail {trailArn}.", nameof(trailArn));
        var bucket = buckets.Find(trail.Settings.BucketName) ?? throw new ArgumentException($"The trail's bucket {trail.Settings.BucketName} is not there.", nameof(trailArn));
        var plan = LogPlan.Create(options);
        var writer = new LogWriter(plan);
        Parallel.ForEach(
            Partitioner.Create(plan.Files, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount },
            file => BucketDropper.Drop(bucket, trail, trail.Settings.KeyStart + file.Key, writer.Render(file), file.DeliveryTime));
        return plan.Files.Count;
    }
}
