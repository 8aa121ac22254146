using TrailTools.Cloud;
using TrailTools.Costs;
using TrailTools.Diagnostics;
using TrailTools.Lifecycle;
using TrailTools.Retention.Planning;

namespace TrailTools.Retention.Measuring;

/// <summary>Tells what log files would take of room and money with each of several lives. Sends nothing but reads.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="log">Is told what the figures stand on.</param>
/// <param name="time">Tells the day now.</param>
internal sealed class RetentionMeter(ICloud cloud, ITrailLog log, TimeProvider time)
{
    /// <summary>The costs, one for each of the lives.</summary>
    /// <param name="ask">Whose log files.</param>
    /// <param name="lives">The lives.</param>
    /// <param name="table">The prices.</param>
    /// <param name="isSample">Whether a part of the days is listed and the others are reckoned by them.</param>
    /// <param name="stop">Ends the calls.</param>
    /// <exception cref="TrailException">All that reading can throw.</exception>
    public async Task<IReadOnlyList<RetentionCost>> MeasureAsync(RetentionAsk ask, IReadOnlyList<RetentionSettings> lives, PriceTable table, bool isSample, CancellationToken stop)
    {
        var state = await new StateReader(cloud, log).ReadAsync(ask, stop).ConfigureAwait(false);
        var bucket = state.Target.Bucket;
        var prices = table.For(await cloud.Buckets.FindRegionAsync(bucket, stop).ConfigureAwait(false) ?? cloud.Region);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var inventory = await new InventoryReader(cloud.Objects, bucket, today).ReadAsync(state.Folders, isSample, stop).ConfigureAwait(false);
        Tell(inventory, table, prices);
        foreach (var warning in lives.Select(static life => life.Archive?.Class).OfType<StorageClass>().Distinct().SelectMany(target => PriceWarnings.Of(prices, target)))
            log.Warning(warning);
        if (inventory.Growth(today) == default)
            log.Warning($"No full day of log files is in '{bucket}' yet, so that nobody knows how much comes in a day: costs and sizes to come are 0. Ask again tomorrow.");

        var builder = new CostBuilder(state, inventory, table, prices, today) { IsSample = isSample };
        return [.. lives.Select(builder.Build)];
    }

    private void Tell(Inventory inventory, PriceTable table, RegionPrices prices)
    {
        log.Verbose(FormattableString.Invariant($"{inventory.Total.Total.Objects:0} objects were counted by {inventory.Requests} listings, which cost {prices.Puts(inventory.Requests):0.####} {table.Currency}."));
        log.Verbose(FormattableString.Invariant($"Prices of {prices.Region} as of {table.Date:yyyy-MM-dd}{(prices.IsDefault ? ", since the table has none of the bucket's Region" : string.Empty)}; requests that deliver log files cost the same with any life, and are left out. {table.Source}"));
    }
}
