using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Lifecycle;
using TrailTools.Plans;

namespace TrailTools.Retention.Planning;

/// <summary>Puts one lifecycle configuration in another's place. S3 knows no condition for that, so what is there is looked at before and after.</summary>
/// <param name="buckets">The buckets.</param>
/// <param name="target">The bucket.</param>
/// <param name="before">What was planned on; null for none.</param>
/// <param name="after">What is to be there; null for none.</param>
/// <param name="time">Waits where S3 does not show at once what it took.</param>
internal sealed class LifecycleChange(IBucketGateway buckets, RetentionTarget target, LifecycleText? before, LifecycleText? after, TimeProvider time)
{
    /// <summary>S3 says that a change of a bucket's settings may take a while to be seen everywhere.</summary>
    private static readonly TimeSpan[] Waits = [.. new[] { 0.5, 1, 2, 4, 8 }.Select(TimeSpan.FromSeconds)];

    private readonly string _bucket = target.Bucket.Name;

    private string LookAtIt => $"Look at it by: aws s3api get-bucket-lifecycle-configuration --bucket {_bucket}";

    /// <summary>The steps: the put, and the look at what S3 then has.</summary>
    /// <param name="action">What the put does, in words.</param>
    public Plan Steps(string action) => new(
    [
        new PlanStep(action, _bucket, PutAsync)
        {
            Undo = target.IsPlanned ? PlanUndo.WithItsOwner : new PlanUndo("Put back the lifecycle configuration of", UndoAsync, LookAtIt),
        },
        new PlanStep("Read back the lifecycle configuration of", _bucket, CompareAsync),
    ]);

    private async Task PutAsync(CancellationToken stop)
    {
        if (!IsSame(await ReadAsync(stop).ConfigureAwait(false), before))
            throw Changed();
        await PutAsync(after, stop).ConfigureAwait(false);
    }

    private async Task CompareAsync(CancellationToken stop)
    {
        foreach (var wait in Waits)
        {
            var found = await ReadAsync(stop).ConfigureAwait(false);
            if (IsSame(found, after))
                return;
            if (!IsSame(found, before))
                break;

            await Task.Delay(wait, time, stop).ConfigureAwait(false);
        }

        if (!IsSame(await ReadAsync(stop).ConfigureAwait(false), after))
            throw new TrailException(TrailErrorKind.Conflict, "LifecycleDiffers", _bucket, $"The lifecycle configuration of the bucket '{_bucket}' is not what was put: somebody else changed it at the same time, or S3 did not keep all of it. {LookAtIt}");
    }

    /// <summary>Takes back what was put, and nothing that somebody else put since.</summary>
    private async Task UndoAsync(CancellationToken stop)
    {
        var found = await ReadAsync(stop).ConfigureAwait(false);
        if (IsSame(found, before))
            return;
        if (!IsSame(found, after))
            throw Changed();
        await PutAsync(before, stop).ConfigureAwait(false);
    }

    private Task<LifecycleText?> ReadAsync(CancellationToken stop) => buckets.GetLifecycleAsync(target.Bucket, stop);

    private Task PutAsync(LifecycleText? text, CancellationToken stop)
        => text is null ? buckets.DeleteLifecycleAsync(target.Bucket, stop) : buckets.PutLifecycleAsync(target.Bucket, text, stop);

    private bool IsSame(LifecycleText? found, LifecycleText? wanted)
        => new LifecycleComparer(_bucket).Equals(found, wanted);

    private TrailException Changed()
        => new(TrailErrorKind.Conflict, "LifecycleChanged", _bucket, $"The lifecycle configuration of the bucket '{_bucket}' was changed by somebody else meanwhile, and was left as it is. {LookAtIt}");
}
