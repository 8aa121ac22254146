using TrailTools.Sandbox.CloudTrail.Digests;
using TrailTools.Sandbox.CloudTrail.LogFiles;
using TrailTools.Sandbox.CloudTrail.Permits;
using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.CloudTrail.Delivery;

/// <summary>
/// Delivers what trails have recorded, hour by hour: log files, then the hour's digests. Where the bucket does not let it in, it delivers nothing and
/// tries again the next time, for 30 days (AWS CloudTrail User Guide, Amazon S3 bucket policy for CloudTrail).
/// </summary>
internal sealed class TrailDeliverer(TrailStore trails, BucketStore buckets, LogFileMaker files, DigestDeliverer digests)
{
    private static readonly TimeSpan Retries = TimeSpan.FromDays(30);

    /// <summary>Delivers for all trails what there is up to a moment.</summary>
    public void Deliver(DateTimeOffset now, CancellationToken stop)
    {
        foreach (var trail in trails.All)
        {
            var until = trail.Status.IsLogging ? now : trail.Status.Stopped;
            if (trail.Status.DeliveredUpTo is { } from && from < until)
                Deliver(trail, from < now - Retries ? now - Retries : from, until.Value, stop);
        }

        digests.Save();
    }

    private void Deliver(Trail trail, DateTimeOffset from, DateTimeOffset until, CancellationToken stop)
    {
        var status = trail.Status with { DeliveredUpTo = from, Attempted = until, DeliveryError = null };
        foreach (var end in Hours(from, until))
        {
            stop.ThrowIfCancellationRequested();
            status = DeliverHour(trail, status, end);
            if (status.DeliveryError is not null)
                break;
        }

        trails.Change(trail.Arn, known => known with { Status = status with { IsLogging = known.Status.IsLogging, Started = known.Status.Started, Stopped = known.Status.Stopped } });
    }

    private TrailStatus DeliverHour(Trail trail, TrailStatus status, DateTimeOffset end)
    {
        if (buckets.Find(trail.Settings.BucketName) is not { } bucket)
            return status with { DeliveryError = "NoSuchBucket" };
        var permit = new BucketPermit(bucket, trail);
        foreach (var file in files.Make(trail, status.DeliveredUpTo!.Value, end))
        {
            if (!permit.CanWrite(file.Key))
                return status with { DeliveryError = "AccessDenied" };
            BucketDropper.Drop(bucket, trail, file.Key, file.Json, file.Time);
            digests.Note(trail, file);
            status = status with { Delivered = file.Time };
        }

        status = status with { DeliveredUpTo = end };
        return trail.Settings.IsValidated && IsHour(end) ? digests.Deliver(trail, status, bucket, end) : status;
    }

    // The ends of the hours of a time, and its own end.
    private static IEnumerable<DateTimeOffset> Hours(DateTimeOffset from, DateTimeOffset until)
    {
        for (var end = Hour(from).AddHours(1); end < until; end = end.AddHours(1))
            yield return end;
        yield return until;
    }

    private static DateTimeOffset Hour(DateTimeOffset time) => new(time.Year, time.Month, time.Day, time.Hour, 0, 0, TimeSpan.Zero);

    private static bool IsHour(DateTimeOffset time) => time == Hour(time);
}
