using TrailTools.Diagnostics;
using TrailTools.Events;

namespace TrailTools.Engines.EventHistory;

/// <summary>Puts the event histories of several Regions in one order: the newest first, at the same time by the Regions' order. A Region that does not answer is left out and told.</summary>
/// <param name="regions">The Regions' histories.</param>
/// <param name="log">Takes which were left out.</param>
internal sealed class HistoryMerge(IReadOnlyList<HistoryPages> regions, ITrailLog log)
{
    private readonly PriorityQueue<(TrailRecord Record, int Region), (long Age, int Region, long Number)> _next = new();
    private readonly List<TrailException> _failed = [];

    /// <summary>All records.</summary>
    /// <exception cref="TrailException">No Region answers.</exception>
    public IEnumerable<TrailRecord> Records(CancellationToken stop)
    {
        foreach (var region in regions)
            region.Begin(stop);
        for (var i = 0; i < regions.Count; i++)
            Take(i, stop);
        if (_failed.Count == regions.Count && _failed is [var first, ..])
            throw first;

        while (_next.TryDequeue(out var next, out _))
        {
            yield return next.Record;
            Take(next.Region, stop);
        }
    }

    private void Take(int at, CancellationToken stop)
    {
        try
        {
            while (regions[at].Next(stop) is { } record)
            {
                if (!TryAge(record, out var age))
                    continue;
                _next.Enqueue((record, at), (age, at, record.Origin.Record));
                if (regions[at].IsInOrder)
                    return;
            }
        }
        catch (TrailException error) when (regions.Count > 1 && HistoryErrors.IsOfOne(error))
        {
            _failed.Add(error);
            Tell(regions[at].Region, error);
        }
    }

    // A record without a time comes as early as can be: what is behind it in its Region is not held up.
    private bool TryAge(TrailRecord record, out long age)
    {
        age = long.MinValue;
        try
        {
            record.Parse();
            age = EventTime.Parse(record["eventTime"]) is { } time ? -time.UtcTicks : long.MinValue;
            return true;
        }
        catch (System.Text.Json.JsonException error)
        {
            log.Skipped(HistoryErrors.Json(record.Origin, error));
            return false;
        }
    }

    private void Tell(HistoryRegion region, TrailException error)
    {
        if (HistoryErrors.IsDisabled(error) && !region.IsNamed)
            log.Verbose($"{region.Name} is left out: it is not enabled in this account.");
        else
            log.Skipped(HistoryErrors.Region(region.Name, error));
    }
}
