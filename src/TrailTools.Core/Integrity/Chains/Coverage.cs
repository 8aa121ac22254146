using TrailTools.Logs;

namespace TrailTools.Integrity.Chains;

/// <summary>Which times of an account and Region digests cover, and whether these are proved.</summary>
internal sealed class Coverage
{
    private readonly SortedSet<(DateTimeOffset End, DateTimeOffset Start, bool IsProved)> _hours = [];

    /// <summary>The end of the last hour that has a digest, or should have one; null for none.</summary>
    public DateTimeOffset? End => _hours.Count > 0 ? _hours.Max.End : null;

    /// <summary>Adds an hour.</summary>
    public void Add(DateTimeOffset start, DateTimeOffset end, bool isProved) => _hours.Add((end, start, isProved));

    /// <summary>Whether a digest that is missing or not proved may name a log file of that time. The name's minute may lie somewhat before the delivery.</summary>
    public bool HasUnproved(DateTimeOffset delivered) => Around(delivered).Any(hour => !hour.IsProved && hour.Start - LogScope.UsualDelay <= delivered && delivered <= hour.End);

    /// <summary>Whether a proved digest covers a time.</summary>
    public bool HasProved(DateTimeOffset delivered) => Around(delivered).Any(hour => hour.IsProved && hour.Start <= delivered && delivered <= hour.End);

    private SortedSet<(DateTimeOffset End, DateTimeOffset Start, bool IsProved)> Around(DateTimeOffset time)
        => _hours.GetViewBetween((time, DateTimeOffset.MinValue, false), (Later(time), DateTimeOffset.MaxValue, true));

    private static DateTimeOffset Later(DateTimeOffset time) => time < DateTimeOffset.MaxValue - TimeSpan.FromHours(3) ? time + TimeSpan.FromHours(3) : DateTimeOffset.MaxValue;
}
