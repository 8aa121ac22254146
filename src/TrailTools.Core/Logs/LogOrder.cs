namespace TrailTools.Logs;

/// <summary>
/// The order of files: in AWS's layout day by day, within a day by the time in the name over all accounts and Regions;
/// what is not in that layout comes after it, by path in ordinal order.
/// </summary>
internal sealed class LogOrder : IComparer<LogFile>
{
    /// <summary>The one order.</summary>
    public static LogOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(LogFile? x, LogFile? y)
    {
        var (left, right) = (x!, y!);
        var byTime = (left.Key, right.Key) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            var (a, b) => (a.Day, a.DeliveryTime).CompareTo((b.Day, b.DeliveryTime)),
        };
        return byTime != 0 ? byTime : string.CompareOrdinal(left.Path, right.Path);
    }
}
