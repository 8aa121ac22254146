namespace TrailTools.Core.Tests.Cloud;

/// <summary>A call that was noted, and fails if it is to.</summary>
/// <param name="gate">Lets one call work at a time.</param>
/// <param name="fault">Why it fails; null where it does not.</param>
/// <param name="stop">Ends it.</param>
internal sealed class FakeCall(object gate, Exception? fault, CancellationToken stop)
{
    public async Task<T> Answer<T>(Func<T> work)
    {
        await Task.CompletedTask;
        if (fault is not null)
            throw fault;

        stop.ThrowIfCancellationRequested();
        lock (gate)
            return work();
    }

    public Task Answer(Action work) => Answer(() =>
    {
        work();
        return true;
    });
}
