using TrailTools.Diagnostics;
using TrailTools.Events;
using TrailTools.Query;

namespace TrailTools.Engines.EventHistory;

/// <summary>How far back the event history goes (CloudTrail User Guide, "Working with CloudTrail event history").</summary>
internal static class HistoryTime
{
    /// <summary>So many days.</summary>
    public const int Days = 90;

    /// <summary>The range that is asked for, of what there is. What is older is told of.</summary>
    /// <exception cref="TrailException">HistoryTooOld: nothing of it is there.</exception>
    public static (DateTimeOffset? Start, DateTimeOffset? End) Ask(TimeRange time, DateTimeOffset now, ITrailLog log)
    {
        var oldest = now.AddDays(-Days);
        if (time.End <= oldest)
            throw HistoryErrors.TooOld(time.End.Value, oldest);

        if (time.Start < oldest)
            log.Warning($"The event history holds the last {Days} days: events before {EventTime.Format(oldest)} are not in it. Search the logs of a trail for them (-TrailName, -BucketName, -Path).");
        else if (time.Start is null)
            log.Verbose($"The event history holds management events of the last {Days} days.");

        return (time.Start < oldest ? null : time.Start, time.End);
    }
}
