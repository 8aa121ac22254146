using TrailTools.Diagnostics;
using TrailTools.Logs;

namespace TrailTools.Engines.Duplicates;

/// <summary>
/// Knows which events were given: the same id with the same content is a duplicate, the same id with other content is told of and given.
/// It remembers an event for at least a day of deliveries, but no more than so many events twice: of more, and of files whose names tell no
/// delivery, the last so many at least.
/// </summary>
/// <remarks>
/// CloudTrail may deliver an event more than once: CloudTrail User Guide, "CloudTrail log file examples". In real logs the second copy came
/// within ten minutes.
/// </remarks>
/// <param name="log">Takes warnings.</param>
/// <param name="capacity">How many events are remembered at least before any is forgotten early.</param>
internal sealed class DuplicateFilter(ITrailLog log, int capacity = 500_000)
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(1);

    private GivenEvents _given = new(capacity);
    private GivenEvents _before = new(capacity);
    private DateTimeOffset? _since;
    private bool _hasForgotten;

    /// <summary>Whether the event was not given yet; from now on it is.</summary>
    /// <param name="mark">What tells it from others.</param>
    /// <param name="file">The file that it was read in, delivered no earlier than that of the call before.</param>
    /// <param name="record">Its number in the file.</param>
    public bool IsNew(EventMark mark, LogFile file, long record)
    {
        if ((_given.Find(mark.Id) ?? _before.Find(mark.Id)) is { } first)
            return first.Content != mark.Content && IsNewOther(mark, new EventOrigin(file.Path, record), first.Origin);

        ForgetOld(file.Key?.DeliveryTime);
        _given.Add(mark, file.Path, record);
        return true;
    }

    private bool IsNewOther(EventMark mark, EventOrigin origin, EventOrigin first)
    {
        if (_given.HasOther(mark) || _before.HasOther(mark))
            return false;

        _given.AddOther(mark);
        log.Warning($"Two events of the same id have different content: '{first}' and '{origin}'. Both are given.");
        return true;
    }

    /// <summary>Begins anew when a day is over, or there are too many; what came before is kept for as long again.</summary>
    private void ForgetOld(DateTimeOffset? delivered)
    {
        _since ??= delivered;
        var isDayOver = delivered - _since > Window;
        if (!isDayOver && _given.Count < capacity)
            return;

        if (!isDayOver && _before.Count > 0)
            Announce();
        (_given, _before) = (_before, _given);
        _given.Clear();
        _since = delivered;
    }

    private void Announce()
    {
        if (_hasForgotten)
            return;

        _hasForgotten = true;
        log.Warning($"More than {capacity:N0} events within a day of deliveries, or in files whose names tell none: from here on an event that comes a second time is known only if fewer events lie between.");
    }
}
