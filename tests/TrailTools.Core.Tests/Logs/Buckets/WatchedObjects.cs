using TrailTools.Cloud.Buckets;

namespace TrailTools.Core.Tests.Logs.Buckets;

/// <summary>Objects of another gateway, answered when a test lets them be, of which is known how many are on their way at a time.</summary>
/// <param name="inner">The other gateway.</param>
internal sealed class WatchedObjects(IObjectGateway inner) : IObjectGateway
{
    private int _running;
    private int _most;

    /// <summary>Is waited for before a request is answered.</summary>
    public Func<string, CancellationToken, Task> Before { get; init; } = static async (_, _) => await Task.Yield();

    /// <summary>Changes an object's bytes on their way.</summary>
    public Func<string, Stream, Stream> Body { get; init; } = static (_, bytes) => bytes;

    /// <summary>The most requests that were on their way at a time.</summary>
    public int Most => _most;

    public Task<ObjectPage> ListAsync(BucketId bucket, ObjectQuery query, CancellationToken stop) => WatchAsync($"LIST {query.Prefix}", () => inner.ListAsync(bucket, query, stop), stop);

    public Task<ObjectContent> GetAsync(BucketId bucket, string key, CancellationToken stop) => WatchAsync($"GET {key}", async () =>
    {
        var content = await inner.GetAsync(bucket, key, stop);
        return content with { Bytes = Body(key, content.Bytes) };
    }, stop);

    public Task<ObjectContent> GetRangeAsync(BucketId bucket, string key, long first, int count, CancellationToken stop) => throw new NotSupportedException();

    public Task<ObjectHead?> FindAsync(BucketId bucket, string key, CancellationToken stop) => throw new NotSupportedException();

    public Task<VersionPage> ListVersionsAsync(BucketId bucket, VersionPage? after, CancellationToken stop) => throw new NotSupportedException();

    public Task DeleteAsync(BucketId bucket, IReadOnlyList<ObjectVersion> versions, CancellationToken stop) => throw new NotSupportedException();

    private async Task<T> WatchAsync<T>(string request, Func<Task<T>> ask, CancellationToken stop)
    {
        var running = Interlocked.Increment(ref _running);
        for (var most = _most; most < running; most = _most)
            Interlocked.CompareExchange(ref _most, running, most);
        try
        {
            await Before(request, stop);
            return await ask();
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
