using TrailTools.Costs;

namespace TrailTools.Retention.Measuring;

/// <summary>Reckons what log files cost a month, once as many are deleted each day as come.</summary>
/// <param name="prices">The prices.</param>
/// <param name="settings">How long log files live, and where.</param>
/// <param name="extraDays">How long versions live on after they were deleted.</param>
/// <param name="minimumObjectSize">The lifecycle configuration's header, which says whether small objects move.</param>
internal sealed class StorageBill(RegionPrices prices, RetentionSettings settings, int extraDays, string? minimumObjectSize)
{
    private const string Standard = "STANDARD";
    private const decimal DaysOfMonth = 365.25m / 12;

    /// <summary>How many days an object is there.</summary>
    public int Lifetime => settings.Days + extraDays;

    /// <summary>The cost a month of what comes in a day.</summary>
    public decimal MonthlyCost(DayStock daily)
    {
        if (settings.Archive is not { } archive)
            return prices.Storage(Standard, daily.Total.Bytes * Lifetime);

        var moved = archive.Class.TakesSmall(minimumObjectSize) ? daily.Small + daily.Large : daily.Large;
        var stayed = daily.Total.Bytes - moved.Bytes;
        var archivedDays = Lifetime - archive.Days;
        return prices.Storage(Standard, (stayed * Lifetime) + (moved.Bytes * archive.Days) + (moved.Objects * archive.Class.StandardOverheadBytes * archivedDays))
            + prices.Storage(archive.Class.Name, (moved.Bytes + (moved.Objects * archive.Class.OverheadBytes)) * archivedDays)
            + prices.Transitions(archive.Class.Name, moved.Objects * DaysOfMonth);
    }
}
