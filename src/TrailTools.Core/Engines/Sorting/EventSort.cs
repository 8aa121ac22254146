using TrailTools.Diagnostics;
using TrailTools.Events;
using TrailTools.Query;

namespace TrailTools.Engines.Sorting;

/// <summary>
/// Sorts events by time in bounded memory; those of one time stay in the order in which they came, and those without a time come last.
/// What does not fit in memory goes to disk as sorted runs, which are merged at the end:
/// <code>
/// Add ... Add -> SortBuffer, full: sorted -> run 0, run 1 ... -> RunMerge -> Sorted
///                never full:       sorted ----------------------------------^
/// </code>
/// Where only the first so many are wanted, a sorted buffer forgets the others, and events beyond the last of them are not taken any more.
/// </summary>
/// <param name="order">The oldest or the newest first.</param>
/// <param name="limit">How many are wanted, the first in that order; null for all, never 0.</param>
/// <param name="space">What it may take.</param>
/// <param name="log">Is told when it takes room on disk.</param>
internal sealed class EventSort(EventOrder order, int? limit, SortSpace space, ITrailLog log) : IDisposable
{
    /// <summary>A buffer of a few wanted records is sorted when it has so many more; sorting more often would cost more than it spares.</summary>
    private const int LeastExcess = 4096;

    private readonly RunFolder _folder = new(space.MakeFolder, log);
    private readonly List<string> _runs = [];
    private readonly TextPool _texts = new();
    private SortBuffer _buffer = new();
    private long _written;
    private long? _bar;
    private long _freed;

    /// <summary>Takes a copy of an event's record.</summary>
    /// <returns>Whether it can be among those that are wanted.</returns>
    /// <exception cref="TrailException">There is no room on disk.</exception>
    public bool Add(TrailRecord record, DateTimeOffset? time)
    {
        var key = SortPlace.KeyOf(time, order);
        if (key >= _bar)
            return false;

        _buffer.Add(key, record.Origin, record.Utf8.Span);
        if (_buffer.Size > space.Memory || _buffer.Count - (limit ?? int.MaxValue) > Math.Max(limit ?? 0, LeastExcess))
            MakeRoom();
        return true;
    }

    /// <summary>The events in their order; nothing can be added any more.</summary>
    /// <exception cref="TrailException">There is no room on disk, or a run cannot be read.</exception>
    public IEnumerable<TrailEvent> Sorted(CancellationToken stop)
    {
        _buffer.Sort(limit);
        if (_runs.Count == 0)
            return Enumerable.Range(0, _buffer.Count).Select(place => _buffer.RecordAt(place).ToEvent(_texts));

        if (_buffer.Count > 0)
            Spill();
        // The buffer's memory goes back before the merge takes more.
        _buffer = new();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);

        log.Verbose(FormattableString.Invariant($"Sorting {_written:N0} events in {_runs.Count:N0} runs on disk in '{_folder.Path}'."));
        return new RunMerge(_folder, space.FanIn, limit).Merge(_runs, stop).Select(Read);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private TrailEvent Read(RunReader next)
    {
        var json = GC.AllocateUninitializedArray<byte>(next.JsonLength);
        return new(new TrailRecord(json, next.Read(json)) { Texts = _texts });
    }

    private void MakeRoom()
    {
        var size = _buffer.Size;
        _buffer.Sort(limit);
        if (_buffer.Count != limit || !TryShrink())
            Spill();
        Collect(size - _buffer.Size);
    }

    /// <summary>Forgets what is not wanted. It is enough if that leaves no more than half of the memory taken.</summary>
    private bool TryShrink()
    {
        _bar = Math.Min(_bar ?? long.MaxValue, _buffer.KeyAt(_buffer.Count - 1));
        _buffer.Shrink();
        if (_buffer.Size <= space.Memory / 2)
            return true;

        _buffer.Sort(limit);
        return false;
    }

    private void Spill()
    {
        _runs.Add(_folder.NewRun());
        using var writer = new RunWriter(_runs[^1]);
        for (var place = 0; place < _buffer.Count; place++)
        {
            var record = _buffer.RecordAt(place);
            writer.Write(_buffer.KeyAt(place), record.Origin, record.Json.Span);
        }

        writer.Finish();
        _written += _buffer.Count;
        _buffer.Clear();
    }

    /// <summary>Storing makes few objects, so that the collector would let those that finding events makes lie for long, 70 MB of them.</summary>
    private void Collect(long freed)
    {
        _freed += freed;
        if (_freed < space.Memory)
            return;

        _freed = 0;
        GC.Collect(1);
    }
}
