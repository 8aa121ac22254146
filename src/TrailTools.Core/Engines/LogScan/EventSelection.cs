using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>Gives events in the asked order, and only as many as are asked for. Events without a time come last in either order.</summary>
internal static class EventSelection
{
    /// <summary>The events that a question asks for, out of those that match it.</summary>
    public static IEnumerable<TrailEvent> Select(IEnumerable<TrailEvent> found, TrailQuery query)
    {
        var order = query.Newest is not null && query.Order == EventOrder.Natural ? EventOrder.NewestFirst : query.Order;
        var ordered = Order(query.Newest is { } newest ? Newest(found, newest) : found, order);
        return query.First is { } first ? ordered.Take(first) : ordered;
    }

    private static IEnumerable<TrailEvent> Order(IEnumerable<TrailEvent> events, EventOrder order) => order switch
    {
        EventOrder.OldestFirst => events.OrderBy(static found => found.EventTime ?? DateTimeOffset.MaxValue),
        EventOrder.NewestFirst => events.OrderByDescending(static found => found.EventTime ?? DateTimeOffset.MinValue),
        _ => events,
    };

    /// <summary>The newest events, in the order they came; of those of the same time the first that came.</summary>
    private static IEnumerable<TrailEvent> Newest(IEnumerable<TrailEvent> events, int count)
    {
        var kept = new PriorityQueue<(TrailEvent Event, long Place), (DateTimeOffset Time, long Place)>();
        var place = 0L;
        foreach (var found in events)
        {
            kept.Enqueue((found, place), (found.EventTime ?? DateTimeOffset.MinValue, -place));
            if (kept.Count > count)
                kept.Dequeue();
            place++;
        }

        return kept.UnorderedItems.Select(static item => item.Element).OrderBy(static item => item.Place).Select(static item => item.Event);
    }
}
