using TrailTools.Cloud.Buckets;
using TrailTools.Lifecycle;
using TrailTools.Logs;

namespace TrailTools.Retention.Measuring;

/// <summary>What a bucket has of log files, by the day that they are of. May be added to from any thread.</summary>
internal sealed class Inventory
{
    /// <summary>The average is taken over this many full days, so that each day of the week is in it.</summary>
    public const int GrowthDays = 7;

    private readonly Dictionary<DateOnly, DayStock> _days = [];

    /// <summary>How many listings were asked for.</summary>
    public long Requests { get; private set; }

    /// <summary>All that is there.</summary>
    public DayStock Total => Sum(static _ => true);

    /// <summary>What objects of a listing are, by day: the day in their keys, or the one that they were written where the key names none.</summary>
    public static Dictionary<DateOnly, DayStock> ByDay(IEnumerable<ListedObject> objects)
    {
        var days = new Dictionary<DateOnly, DayStock>();
        foreach (var found in objects)
        {
            var key = LogKey.Parse(found.Key);
            var day = key?.Day ?? DateOnly.FromDateTime(found.LastModified.UtcDateTime);
            days[day] = days.GetValueOrDefault(day) + StockOf(found, key?.Kind);
        }

        return days;
    }

    /// <summary>Notes a page of a listing.</summary>
    /// <param name="days">What it told, by day; nothing where it told folders.</param>
    public void Add(IReadOnlyDictionary<DateOnly, DayStock> days)
    {
        lock (_days)
        {
            Requests++;
            foreach (var (day, stock) in days)
                _days[day] = _days.GetValueOrDefault(day) + stock;
        }
    }

    /// <summary>Notes a day that was not listed, as much as one that was.</summary>
    public void AddAlike(DateOnly day, DayStock stock)
    {
        lock (_days)
            _days[day] = _days.GetValueOrDefault(day) + stock;
    }

    /// <summary>What is older than a life.</summary>
    /// <param name="today">The day now.</param>
    /// <param name="days">The life in days.</param>
    public Volume OlderThan(DateOnly today, int days) => Sum(day => today.DayNumber - day.DayNumber >= days).Total;

    /// <summary>What comes in a day: the average of the last full days; nothing where there is no full day yet.</summary>
    public DayStock Growth(DateOnly today)
    {
        var full = _days.Count == 0 ? 0 : Math.Clamp(today.DayNumber - _days.Keys.Min().DayNumber, 0, GrowthDays);
        return full == 0 ? default : Sum(day => day < today && day >= today.AddDays(-full)) * (1m / full);
    }

    private DayStock Sum(Func<DateOnly, bool> isMeant)
        => _days.Where(entry => isMeant(entry.Key)).Aggregate(default(DayStock), static (sum, entry) => sum + entry.Value);

    private static DayStock StockOf(ListedObject found, LogKind? kind)
    {
        var volume = new Volume(1, found.Size);
        return kind == LogKind.Digest ? new(volume, default, default)
            : found.Size < StorageClass.SmallObject ? new(default, volume, default)
            : new(default, default, volume);
    }
}
