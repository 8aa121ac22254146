namespace TrailTools.Sandbox.S3.Storage;

/// <summary>A bucket's versions by key, in the order of listings. Safe to use from several threads.</summary>
internal sealed class ObjectIndex
{
    private readonly object _lock = new();
    private readonly List<string> _keys = [];
    private readonly Dictionary<string, IReadOnlyList<ObjectVersion>> _versions = new(StringComparer.Ordinal);
    private long _sequence;

    /// <summary>Whether there is no version at all.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_lock)
                return _keys.Count == 0;
        }
    }

    /// <summary>The place of the next version that is written.</summary>
    public long NextSequence() => Interlocked.Increment(ref _sequence);

    /// <summary>The versions of a key, the newest first.</summary>
    public IReadOnlyList<ObjectVersion> VersionsOf(string key)
    {
        lock (_lock)
            return _versions.GetValueOrDefault(key, []);
    }

    /// <summary>Adds a version; of those that have no id of their own a key keeps one.</summary>
    /// <returns>The version that it takes the place of; null where there is none.</returns>
    public ObjectVersion? Add(ObjectVersion version)
    {
        lock (_lock)
        {
            var versions = VersionsOf(version.Key);
            var replaced = version.VersionId == ObjectVersion.NullId ? versions.FirstOrDefault(static one => one.VersionId == ObjectVersion.NullId) : null;
            Set(version.Key, [.. versions.Where(one => one.FileName != replaced?.FileName).Append(version).OrderByDescending(static one => one.Sequence)]);
            _sequence = Math.Max(_sequence, version.Sequence);
            return replaced;
        }
    }

    /// <summary>Takes a version's place with a changed one.</summary>
    public void Replace(ObjectVersion version, ObjectVersion changed)
    {
        lock (_lock)
            Set(version.Key, [.. VersionsOf(version.Key).Select(one => one.FileName == version.FileName ? changed : one)]);
    }

    /// <summary>Takes a version away.</summary>
    public void Remove(ObjectVersion version)
    {
        lock (_lock)
            Set(version.Key, [.. VersionsOf(version.Key).Where(one => one.FileName != version.FileName)]);
    }

    /// <summary>The first key at or behind a text, with its versions; null where there is none.</summary>
    public (string Key, IReadOnlyList<ObjectVersion> Versions)? FirstFrom(string text)
    {
        lock (_lock)
        {
            var at = PlaceOf(text);
            return at < _keys.Count ? (_keys[at], _versions[_keys[at]]) : null;
        }
    }

    /// <summary>The first key behind all that begin with a text, with its versions; null where there is none.</summary>
    public (string Key, IReadOnlyList<ObjectVersion> Versions)? FirstBehind(string prefix)
    {
        lock (_lock)
        {
            var at = PlaceOf(prefix);
            for (var end = _keys.Count; at < end;)
            {
                var middle = (at + end) / 2;
                if (_keys[middle].StartsWith(prefix, StringComparison.Ordinal))
                    at = middle + 1;
                else
                    end = middle;
            }

            return at < _keys.Count ? (_keys[at], _versions[_keys[at]]) : null;
        }
    }

    private void Set(string key, IReadOnlyList<ObjectVersion> versions)
    {
        var isKnown = _versions.ContainsKey(key);
        if (versions.Count > 0)
            _versions[key] = versions;
        else
            _versions.Remove(key);
        if (versions.Count > 0 && !isKnown)
            _keys.Insert(PlaceOf(key), key);
        if (versions.Count == 0 && isKnown)
            _keys.RemoveAt(PlaceOf(key));
    }

    private int PlaceOf(string key)
    {
        var at = _keys.BinarySearch(key, Utf8Order.Instance);
        return at < 0 ? ~at : at;
    }
}
