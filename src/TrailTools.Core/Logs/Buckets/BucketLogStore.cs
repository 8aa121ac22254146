using TrailTools.Cloud;
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
        (Place, Limit, _budget) = (place, limit, budget);
        Requests = new BucketRequests(objects, place.Bucket, prices, new SemaphoreSlim(limit));
        Ahead = new ReadAhead(Requests, place, room);
    }

    /// <summary>Where the logs are.</summary>
    public BucketPlace Place { get; }

    /// <summary>How many requests go at a time.</summary>
    public int Limit { get; }

    /// <summary>The connection by which it was opened; null where requests alone were given.</summary>
    public ICloud? Cloud { get; private init; }

    /// <summary>Sends requests and counts them.</summary>
    public BucketRequests Requests { get; }

    /// <summary>What is transferred ahead.</summary>
    internal ReadAhead Ahead { get; }

    /// <summary>Opens a bucket.</summary>
    /// <param name="cloud">The connection.</param>
    /// <param name="name">The bucket's name.</param>
    /// <param name="owner">The account that owns it; null for the caller's.</param>
    /// <param name="keyPrefix">What stands before AWSLogs/ in keys.</param>
    /// <param name="prices">What things cost.</param>
    /// <param name="budget">What reading may take.</param>
    /// <param name="limit">How many requests go at a time.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="TrailException">BucketMissing, or it is not the owner's.</exception>
    public static async Task<BucketLogStore> OpenAsync(
        ICloud cloud, string name, string? owner, string? keyPrefix, PriceTable prices, ScanBudget budget, int limit, CancellationToken stop)
    {
        var bucket = new BucketId(name, owner ?? (await cloud.GetCallerAsync(stop).ConfigureAwait(false)).AccountId);
        var region = await cloud.Buckets.FindRegionAsync(bucket, stop).ConfigureAwait(false)
            ?? throw new TrailException(TrailErrorKind.NotFound, "BucketMissing", name, $"There is no bucket '{name}'.");
        return new BucketLogStore(cloud.Objects, new BucketPlace(bucket, keyPrefix), prices.For(region), budget, limit) { Cloud = cloud };
    }

    /// <inheritdoc/>
    /// <remarks>It is listed and read once at a time.</remarks>
    public LogListing List(LogScope scope, ITrailLog log) => new BucketListing(Requests, Place, scope, _budget, Ahead, log);

    /// <summary>Begins a listing of which nothing is transferred.</summary>
    public BucketListing ListOnly(LogScope scope, ITrailLog log) => new(Requests, Place, scope, _budget, ahead: null, log);

    /// <summary>The files up to the first that the budget does not reach for.</summary>
    /// <exception cref="TrailException">ScanBudgetExceeded, behind the files that may be read.</exception>
    public IEnumerable<LogFile> Limited(IEnumerable<LogFile> files) => _budget.Limit(files, Requests, static _ => { });

    /// <inheritdoc/>
    public override string ToString() => Place.PathOf(Place.Start);

    /// <inheritdoc/>
    public Stream Open(LogFile file) => Ahead.Open(file);

    /// <inheritdoc/>
    public void Close(LogFile file) => Ahead.Close(file);

    /// <inheritdoc/>
    public Task<ScanEstimate> EstimateAsync(LogScope scope, ITrailLog log, CancellationToken stop) => Task.Run(() =>
    {
        var listing = ListOnly(scope, log);
        var found = ScanEstimate.Of(listing, stop);
        var cost = Requests.CostWith(found.Objects);
        return found with { Folders = listing.Folders, Requests = cost.Requests, Dollars = cost.Dollars };
    }, stop);
}
