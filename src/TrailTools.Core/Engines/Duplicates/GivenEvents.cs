namespace TrailTools.Engines.Duplicates;

/// <summary>The events that were given in a while, each by its id, and what else came under the same id.</summary>
/// <param name="capacity">How many there will be at the most.</param>
internal sealed class GivenEvents(int capacity)
{
    /// <summary>From so many on there is room for all at once: growing by doubling takes more than twice of it.</summary>
    private const int Few = 1 << 15;

    private readonly Dictionary<EventKey, Given> _byId = [];
    private readonly HashSet<EventMark> _others = [];
    private readonly List<string> _files = [];

    /// <summary>How many there are.</summary>
    public int Count => _byId.Count + _others.Count;

    /// <summary>The content and place of the first event of an id; null for an id that was not given.</summary>
    public (ulong Content, EventOrigin Origin)? Find(EventKey id)
        => _byId.TryGetValue(id, out var given) ? (given.Content, new EventOrigin(_files[given.File], given.Record)) : null;

    /// <summary>Whether the event was given as one that shares its id with another.</summary>
    public bool HasOther(EventMark mark) => _others.Contains(mark);

    /// <summary>Keeps the first event of an id.</summary>
    public void Add(EventMark mark, string file, long record)
    {
        if (_files.Count == 0 || !ReferenceEquals(_files[^1], file))
            _files.Add(file);
        if (_byId.Count == Few)
            _byId.EnsureCapacity(capacity);
        if (_byId.Count == Few)
            _byId.EnsureCapacity(capacity);
        _byId[mark.Id] = new(mark.Content, _files.Count - 1, (int)Math.Min(record, int.MaxValue));
    }

    /// <summary>Keeps an event that shares its id with another.</summary>
    public void AddOther(EventMark mark) => _others.Add(mark);

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _byId.Clear();
        _others.Clear();
        _files.Clear();
    }

    /// <summary>What is kept of an event, without a reference: millions of them are nothing that the garbage collector has to look through.</summary>
    /// <param name="Content">The hash of its content.</param>
    /// <param name="File">The number of its file.</param>
    /// <param name="Record">Its number in the file.</param>
    private readonly record struct Given(ulong Content, int File, int Record);
}
