using TrailTools.Cloud.Buckets;
using TrailTools.Costs;
using TrailTools.Diagnostics;
using TrailTools.Logs.Buckets.Transfers;

namespace TrailTools.Logs.Buckets;

/// <summary>Log files in a bucket, read where they are.</summary>
internal sealed class BucketLogStore : ILogStore
{
    /// <summary>How many requests go at a time if nothing is said.</summary>
    public const int DefaultLimit = 32;

    private readonly BucketRequests _requests;
    private readonly BucketPlace _place;
    private readonly ScanBudget _budget;

    /// <summary>A store.</summary>
    /// <param name="objects">Answers requests.</param>
    /// <param name="place">The bucket, and where in it the logs are.</param>
    /// <param name="prices">What requests cost in the bucket's Region.</param>
    /// <param name="budget">What reading may take.</param>
    /// <param name="limit">How many requests go at a time, listings and objects together.</param>
    /// <param name="room">How many bytes are held ahead of the reading.</param>
    public BucketLogStore(IObjectGateway objects, BucketPlace place, RegionPrices prices, ScanBudget budget, int limit = DefaultLimit, long room = ReadAhead.DefaultRoom)
    {
        (_place, _budget) = (place, budget);
        _requests = new BucketRequests(objects, place.Bucket, prices, new SemaphoreSlim(limit));
        Ahead = new ReadAhead(_requests, place, room);
    }

    /// <summary>What is transferred ahead.</summary>
    internal ReadAhead Ahead { get; }

    /// <inheritdoc/>
    /// <remarks>It is listed and read once at a time.</remarks>
    public LogListing List(LogScope scope, ITrailLog log) => new BucketListing(_requests, _place, scope, _budget, Ahead, log);

    /// <inheritdoc/>
    public Stream Open(LogFile file) => Ahead.Open(file);

    /// <inheritdoc/>
    public void Close(LogFile file) => Ahead.Close(file);

    /// <summary>What reading would take, told by the listing alone.</summary>
    /// <param name="scope">Which files can hold an answer.</param>
    /// <param name="log">Takes what cannot be listed.</param>
    /// <param name="stop">Ends the listing.</param>
    public Task<ScanEstimate> EstimateAsync(LogScope scope, ITrailLog log, CancellationToken stop) => Task.Run(() =>
    {
        using var listing = new BucketListing(_requests, _place, scope, _budget, ahead: null, log);
        foreach (var _ in listing.Files(stop))
            stop.ThrowIfCancellationRequested();

        var (seen, cost) = (listing.Totals, _requests.CostWith(listing.Totals.Files));
        return new ScanEstimate("LogScan", listing.Folders, seen.Files, seen.Bytes, cost.Requests, cost.Dollars);
    }, stop);
}
