using TrailTools.Diagnostics;
using TrailTools.Events;
using TrailTools.Query;

namespace TrailTools.Engines.EventHistory;

/// <summary>Tells how far back a question has come, as the share of the time that it asks for.</summary>
/// <param name="time">The time range.</param>
/// <param name="now">The time of the question.</param>
/// <param name="log">Takes it.</param>
internal sealed class HistoryProgress(TimeRange time, DateTimeOffset now, ITrailLog log)
{
    private readonly DateTimeOffset _end = time.End < now ? time.End.Value : now;

    /// <summary>Tells it.</summary>
    /// <param name="events">Events looked at.</param>
    /// <param name="reached">The time of the last one; null before the first.</param>
    /// <param name="elapsed">Time since the start.</param>
    public void Tell(long events, DateTimeOffset? reached, TimeSpan elapsed)
    {
        var oldest = now.AddDays(-HistoryTime.Days);
        var start = time.Start > oldest ? time.Start.Value : oldest;
        var at = reached ?? _end;
        log.Progress(new WorkProgress(0, 0, Math.Max(0, (_end - at).Ticks), Math.Max(1, (_end - start).Ticks), IsListed: true, elapsed)
        {
            Activity = "Reading the event history",
            Status = FormattableString.Invariant($"{events:N0} events, back to {EventTime.Format(at)}"),
        });
    }
}
