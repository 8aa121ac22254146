using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>Gives events in the asked order, and only as many as are asked for. Events without a time come last in either order.</summary>
internal static class EventSelection
{
    private const int BatchSize = 256;

    /// <summary>The events that a question asks for, out of those that match it, a few at a time.</summary>
    public static IEnumerable<IReadOnlyList<TrailEvent>> Select(IEnumerable<IReadOnlyList<TrailEvent>> found, TrailQuery query)
    {
        if (query.Newest is null && query.Order == EventOrder.Natural)
            return query.First is { } count ? First(found, count) : found;

        var order = query.Newest is not null && query.Order == EventOrder.Natural ? EventOrder.NewestFirst : query.Order;
        var events = found.SelectMany(static batch => batch);
        var ordered = Order(query.Newest is { } newest ? Newest(events, newest) : events, order);
        return (query.First is { } first ? ordered.Take(first) : ordered).Chunk(BatchSize);
    }

    private static IEnumerable<IReadOnlyList<TrailEvent>> First(IEnumerable<IReadOnlyList<TrailEvent>> found, int count)
    {
        foreach (var batch in found)
        {
            yield return batch.Count <= count ? batch : [.. batch.Take(count)];
            count -= batch.Count;
            if (count <= 0)
                yield break;
        }
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
