using TrailTools.Cloud.Buckets;
using TrailTools.Costs;

namespace TrailTools.Logs.Buckets;

/// <summary>Sends requests for a bucket's objects, no more than so many at a time, and counts them.</summary>
/// <param name="objects">Answers them.</param>
/// <param name="bucket">The bucket.</param>
/// <param name="prices">What requests cost in the bucket's Region.</param>
/// <param name="turns">As many as requests may go at a time, listings and objects together.</param>
internal sealed class BucketRequests(IObjectGateway objects, BucketId bucket, RegionPrices prices, SemaphoreSlim turns)
{
    private long _lists;
    private long _gets;

    /// <summary>What requests cost.</summary>
    public RegionPrices Prices => prices;

    /// <summary>Requests sent so far, and what they cost.</summary>
    public LogCost Cost => CostOf(_lists, _gets);

    /// <summary>The cost of the listings so far and of reading so many objects.</summary>
    public LogCost CostWith(long gets) => CostOf(_lists, gets);

    /// <summary>A page of a listing.</summary>
    public Task<ObjectPage> ListAsync(ObjectQuery query, CancellationToken stop)
        => InTurnAsync(() =>
        {
            Interlocked.Increment(ref _lists);
            return objects.ListAsync(bucket, query, stop);
        }, stop);

    /// <summary>Reads an object to where it is wanted; the next request's turn comes when it is read.</summary>
    public Task<T> ReadAsync<T>(string key, Func<ObjectContent, Task<T>> read, CancellationToken stop)
        => InTurnAsync(async () =>
        {
            using var content = await GetAsync(key, stop).ConfigureAwait(false);
            return await read(content).ConfigureAwait(false);
        }, stop);

    /// <summary>Opens an object. Its transfer takes nobody's turn: a reader may hold it for as long as others need to go on.</summary>
    public Task<ObjectContent> OpenAsync(string key, CancellationToken stop) => InTurnAsync(() => GetAsync(key, stop), stop);

    private LogCost CostOf(long lists, long gets) => new(lists + gets, prices.Puts(lists) + prices.Gets(gets));

    private Task<ObjectContent> GetAsync(string key, CancellationToken stop)
    {
        Interlocked.Increment(ref _gets);
        return objects.GetAsync(bucket, key, stop);
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> ask, CancellationToken stop)
    {
        await turns.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            return await ask().ConfigureAwait(false);
        }
        finally
        {
            turns.Release();
        }
    }
}
