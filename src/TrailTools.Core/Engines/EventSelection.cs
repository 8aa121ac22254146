using TrailTools.Diagnostics;
using TrailTools.Engines.Sorting;
using TrailTools.Events;
using TrailTools.Query;

namespace TrailTools.Engines;

/// <summary>Gives the events of a run in the asked order, and only as many as are asked for. Events without a time come last in either order.</summary>
/// <param name="run">Finds them.</param>
/// <param name="query">The question.</param>
/// <param name="space">What sorting may take.</param>
/// <param name="log">Takes what there is to say.</param>
internal sealed class EventSelection(IAnswerRun run, EventQuestion query, SortSpace space, ITrailLog log)
{
    /// <summary>Sorted events are handed on a few at a time: no more than so many, nor many more bytes.</summary>
    private const int BatchSize = 256;
    private const int BatchBytes = 1 << 20;

    private readonly TextPool _texts = new();

    /// <summary>What each of two sorts may take.</summary>
    private SortSpace Half => space with { Memory = space.Memory / 2 };

    /// <summary>The events that the question asks for, a few at a time.</summary>
    public IEnumerable<IReadOnlyList<TrailEvent>> Select(CancellationToken stop) => query switch
    {
        { Newest: { } newest } => Batches(Newest(newest, stop)),
        { Order: not EventOrder.Natural } => Batches(Ordered(stop)),
        { First: { } first } => First(Found(stop), first),
        _ => Found(stop),
    };

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

    private IEnumerable<IReadOnlyList<TrailEvent>> Found(CancellationToken stop)
        => run.Answers(Events, stop);

    private Func<TrailRecord, TrailEvent> Events()
    {
        var memory = new RecordMemory(_texts);
        return record => new TrailEvent(record.Detach(memory));
    }

    private IEnumerable<TrailEvent> Ordered(CancellationToken stop)
    {
        using var sort = new EventSort(query.Order, query.First, space, log);
        Fill(sort, stop);
        foreach (var found in sort.Sorted(stop))
            yield return found;
    }

    private IEnumerable<TrailEvent> Newest(int count, CancellationToken stop)
    {
        var isTurned = query.Order == EventOrder.OldestFirst;
        using var sort = new EventSort(EventOrder.NewestFirst, count, isTurned ? Half : space, log);
        Fill(sort, stop);
        foreach (var found in isTurned ? OldestFirst(sort.Sorted(stop), stop) : sort.Sorted(stop).Take(query.First ?? count))
            yield return found;
    }

    /// <summary>Sorts once more, to have the oldest of the newest first.</summary>
    private IEnumerable<TrailEvent> OldestFirst(IEnumerable<TrailEvent> newest, CancellationToken stop)
    {
        using var sort = new EventSort(EventOrder.OldestFirst, query.First, Half, log);
        foreach (var found in newest)
            sort.Add(found.Record, found.EventTime);
        foreach (var found in sort.Sorted(stop))
            yield return found;
    }

    private void Fill(EventSort sort, CancellationToken stop)
    {
        foreach (var batch in run.Answers(() => TimedRecord.Reader(_texts), stop))
        {
            foreach (var timed in batch)
                sort.Add(timed.Record, timed.Time);
        }
    }

    private static IEnumerable<IReadOnlyList<TrailEvent>> Batches(IEnumerable<TrailEvent> events)
    {
        var (batch, bytes) = (new List<TrailEvent>(BatchSize), 0L);
        foreach (var found in events)
        {
            batch.Add(found);
            bytes += found.Record.Utf8.Length;
            if (batch.Count < BatchSize && bytes < BatchBytes)
                continue;
            yield return batch;
            (batch, bytes) = (new List<TrailEvent>(BatchSize), 0);
        }

        if (batch.Count > 0)
            yield return batch;
    }
}
