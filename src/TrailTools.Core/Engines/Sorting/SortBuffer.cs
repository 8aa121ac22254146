using System.Runtime.InteropServices;

namespace TrailTools.Engines.Sorting;

/// <summary>Records in memory: their places are sorted, their bytes stay where they are.</summary>
internal sealed class SortBuffer
{
    /// <summary>What a record costs beside its bytes: its place and its slice, in lists that may just have doubled.</summary>
    private const int Overhead = 96;

    private readonly List<SortPlace> _places = [];
    private readonly List<StoredRecord> _records = [];
    private readonly ByteStore _bytes = new();
    private long _beside;

    /// <summary>How many records.</summary>
    public int Count => _places.Count;

    /// <summary>About how much memory they take.</summary>
    public long Size => _bytes.Taken + _beside;

    /// <summary>The key at a place.</summary>
    public long KeyAt(int place) => _places[place].Key;

    /// <summary>The record at a place.</summary>
    public StoredRecord RecordAt(int place) => _records[_places[place].Arrival];

    /// <summary>Takes a copy of a record.</summary>
    public void Add(long key, EventOrigin origin, ReadOnlySpan<byte> json)
    {
        CountBeside(_records.Count, origin.Path);
        _places.Add(new SortPlace(key, _records.Count));
        _records.Add(new StoredRecord(origin, _bytes.Add(json)));
    }

    /// <summary>Sorts, and forgets the places beyond the first so many. <see cref="Shrink"/> or <see cref="Clear"/> it before anything is added.</summary>
    public void Sort(int? limit)
    {
        CollectionsMarshal.AsSpan(_places).Sort();
        if (limit < _places.Count)
            _places.RemoveRange(limit.Value, _places.Count - limit.Value);
    }

    /// <summary>Forgets the records whose places were forgotten; those that are left stand as they came.</summary>
    public void Shrink()
    {
        CollectionsMarshal.AsSpan(_places).Sort(static (one, other) => one.Arrival.CompareTo(other.Arrival));
        _bytes.Clear();
        _beside = 0;
        for (var place = 0; place < _places.Count; place++)
        {
            var record = RecordAt(place);
            CountBeside(place, record.Origin.Path);
            _records[place] = record with { Json = _bytes.Add(record.Json.Span) };
            _places[place] = _places[place] with { Arrival = place };
        }

        _records.RemoveRange(_places.Count, _records.Count - _places.Count);
    }

    /// <summary>Forgets all records and keeps the memory for others.</summary>
    public void Clear()
    {
        _places.Clear();
        Shrink();
    }

    /// <summary>Counts what a record costs beside its bytes; the events of one file have one path text.</summary>
    private void CountBeside(int place, string path)
        => _beside += place > 0 && ReferenceEquals(_records[place - 1].Origin.Path, path) ? Overhead : Overhead + (path.Length * sizeof(char));
}
