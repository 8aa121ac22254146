using TrailTools.Diagnostics;

namespace TrailTools.Engines.LogScan;

/// <summary>
/// Knows which events were given: the same id with the same content is a duplicate, the same id with other content is told of and given.
/// It remembers an event for a day of deliveries; of files whose names tell no delivery, so many events.
/// </summary>
/// <remarks>
/// CloudTrail may deliver an event more than once: CloudTrail User Guide, "CloudTrail log file examples". In real logs the second copy came
/// within ten minutes.
/// </remarks>
/// <param name="log">Takes warnings.</param>
/// <param name="capacity">How many events of files without a delivery time are remembered.</param>
internal sealed class DuplicateFilter(ITrailLog log, int capacity = 1_000_000)
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(1);

    private readonly HashSet<EventMark> _given = [];
    private readonly Dictionary<UInt128, EventOrigin> _firstOfId = [];
    private readonly Queue<(DateTimeOffset? Delivered, EventMark Mark)> _order = new();
    private bool _isFull;

    /// <summary>Whether the event was not given yet; from now on it is.</summary>
    /// <param name="mark">What tells it from others.</param>
    /// <param name="origin">Where it was read.</param>
    /// <param name="delivered">When its file was delivered, if that is known; never earlier than the call before.</param>
    public bool IsNew(EventMark mark, EventOrigin origin, DateTimeOffset? delivered)
    {
        if (_given.Contains(mark))
            return false;

        Forget(delivered);
        _given.Add(mark);
        if (!_firstOfId.TryAdd(mark.Id, origin))
            log.Warning($"Two events of the same id have different content: '{_firstOfId[mark.Id]}' and '{origin}'. Both are given.");
        _order.Enqueue((delivered, mark));
        return true;
    }

    private void Forget(DateTimeOffset? delivered)
    {
        while (_order.TryPeek(out var oldest) && (delivered is { } now && oldest.Delivered is { } time ? now - time > Window : _order.Count >= capacity))
        {
            _order.Dequeue();
            _given.Remove(oldest.Mark);
            _firstOfId.Remove(oldest.Mark.Id);
            if (delivered is null)
                Announce();
        }
    }

    private void Announce()
    {
        if (_isFull)
            return;

        _isFull = true;
        log.Warning($"More than {capacity:N0} events of files whose names tell no delivery: from here on an event that comes a second time is known only if fewer events lie between.");
    }
}
