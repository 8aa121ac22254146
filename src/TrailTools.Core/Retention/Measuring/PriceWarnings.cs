using TrailTools.Costs;
using TrailTools.Lifecycle;

namespace TrailTools.Retention.Measuring;

/// <summary>Tells what the figures leave out of a storage class's price.</summary>
internal static class PriceWarnings
{
    /// <summary>The warnings, each a sentence.</summary>
    /// <param name="prices">The prices.</param>
    /// <param name="target">The storage class that log files would move to.</param>
    public static IEnumerable<string> Of(RegionPrices prices, StorageClass target)
    {
        if (!prices.StoragePerGigabyteMonth.ContainsKey(target.Name))
            yield return $"The price table has no price for {target.Name} in {prices.Region}, which is reckoned as STANDARD: add it to a copy, and name that by -PriceTable.";
        if (!prices.TransitionPerThousand.ContainsKey(target.Name))
            yield return $"The price table has no price for moves to {target.Name} in {prices.Region}, which are reckoned as free: add it to a copy, and name that by -PriceTable.";
        if (target.NotReckoned is { } rest)
            yield return $"The figures leave out {rest}.";
    }
}
