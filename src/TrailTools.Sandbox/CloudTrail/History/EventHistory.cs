using TrailTools.Sandbox.Activity;
using TrailTools.Sandbox.CloudTrail.Recording;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.CloudTrail.History;

/// <summary>The management events of the last 90 days, by account and Region, whatever trails there are.</summary>
internal sealed class EventHistory(ActivityDays activity, RecordedCalls calls, SandboxClock clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private readonly object _lock = new();
    private readonly Dictionary<(string AccountId, string Region), (DateTimeOffset UpTo, List<HistoryEvent> Events)> _places = [];

    /// <summary>An account's events in a Region, the newest first.</summary>
    public IReadOnlyList<HistoryEvent> Of(string accountId, string region)
    {
        var now = clock.Now;
        lock (_lock)
        {
            return
            [
                .. CatchUp(accountId, region, now)
                    .Concat(calls.Between(accountId, region, DateTimeOffset.MinValue, now).Select(static record => new HistoryEvent(record)))
                    .Where(one => one.Time > now - Kept)
                    .DistinctBy(static one => one.Id)
                    .OrderByDescending(static one => one.Time)
                    .ThenBy(static one => one.Id, StringComparer.Ordinal),
            ];
        }
    }

    private List<HistoryEvent> CatchUp(string accountId, string region, DateTimeOffset now)
    {
        var (upTo, events) = _places.GetValueOrDefault((accountId, region), (clock.Born, []));
        var files = activity.Between(upTo > now - Kept ? upTo : now - Kept, now).Where(file => file.AccountId == accountId && file.Region == region);
        events.AddRange(files.SelectMany(static file => LogRecord.Read(file.Render())).Where(static record => record.Category == "Management").Select(static record => new HistoryEvent(record)));
        _places[(accountId, region)] = (now, events);
        return events;
    }
}
