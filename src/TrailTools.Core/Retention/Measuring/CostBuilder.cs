using TrailTools.Cloud.Buckets;
using TrailTools.Costs;
using TrailTools.Retention.Folders;
using TrailTools.Retention.Planning;

namespace TrailTools.Retention.Measuring;

/// <summary>Makes the cost of a life of what was counted.</summary>
/// <param name="state">The bucket.</param>
/// <param name="inventory">What was counted.</param>
/// <param name="table">The price table.</param>
/// <param name="prices">The prices of the bucket's Region.</param>
/// <param name="today">The day now.</param>
internal sealed class CostBuilder(BucketState state, Inventory inventory, PriceTable table, RegionPrices prices, DateOnly today)
{
    /// <summary>Whether a part of the days was listed.</summary>
    public bool IsSample { get; init; }

    /// <summary>The cost of a life.</summary>
    public RetentionCost Build(RetentionSettings life)
    {
        var extraDays = state.Versioning == BucketVersioning.Off ? 0 : RuleBuilder.NoncurrentDaysOf(life.Days);
        var bill = new StorageBill(prices, life, extraDays, state.Lifecycle.Source.MinimumObjectSize);
        var daily = inventory.Growth(today);
        var (settled, current, deleted) = (daily.Total * bill.Lifetime, inventory.Total.Total, inventory.OlderThan(today, life.Days));
        return new RetentionCost
        {
            BucketName = state.Target.Bucket.Name,
            KeyPrefix = state.Target.KeyPrefix,
            TrailName = state.Target.TrailName,
            AccountId = state.Target.Bucket.OwnerId,
            Days = life.Days,
            ArchiveAfterDays = life.Archive?.Days,
            StorageClass = life.Archive?.Class.Name,
            Objects = (long)settled.Objects,
            Bytes = (long)settled.Bytes,
            MonthlyCost = Math.Round(bill.MonthlyCost(daily), 4),
            Currency = table.Currency,
            CurrentObjects = (long)current.Objects,
            CurrentBytes = (long)current.Bytes,
            DeletedObjects = (long)deleted.Objects,
            DeletedBytes = (long)deleted.Bytes,
            ObjectsPerDay = (long)daily.Total.Objects,
            BytesPerDay = (long)daily.Total.Bytes,
            Sampled = IsSample,
            PriceRegion = prices.Region,
            DefaultPrices = prices.IsDefault,
            PriceDate = table.Date,
        };
    }
}
