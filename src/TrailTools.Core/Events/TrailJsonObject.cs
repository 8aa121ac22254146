using System.Collections;
using System.Collections.Specialized;
using TrailTools.Events;

namespace TrailTools;

/// <summary>
/// A JSON object of a record: a read-only dictionary whose names need no case (the exact name first, then the first one without case;
/// of a repeated name the first counts) and whose text is its compact JSON, so that it fits one cell of a table.
/// </summary>
public sealed class TrailJsonObject : IDictionary
{
    private readonly JsonValue _value;
    private readonly Lazy<OrderedDictionary> _members;
    private readonly Lazy<Dictionary<string, object?>> _anyCase;

    internal TrailJsonObject(JsonValue value)
    {
        _value = value;
        _members = new(ReadMembers);
        _anyCase = new(ReadAnyCase);
    }

    /// <summary>How many names there are.</summary>
    public int Count => _members.Value.Count;

    /// <summary>Always true: a record cannot be changed.</summary>
    public bool IsReadOnly => true;

    /// <summary>Always true: a record cannot be changed.</summary>
    public bool IsFixedSize => true;

    /// <summary>Always false.</summary>
    public bool IsSynchronized => false;

    /// <summary>An object to lock for those who must.</summary>
    public object SyncRoot => _members;

    /// <summary>The names, in the record's order.</summary>
    public ICollection Keys => _members.Value.Keys;

    /// <summary>The values, in the record's order.</summary>
    public ICollection Values => _members.Value.Values;

    /// <summary>The value of that exact name, else the first of that name without case; null where there is no such name.</summary>
    /// <param name="key">The name.</param>
    /// <exception cref="NotSupportedException">On setting: a record cannot be changed.</exception>
    public object? this[object key]
    {
        get => _members.Value.Contains(key) ? _members.Value[key] : key is string name ? _anyCase.Value.GetValueOrDefault(name) : null;
        set => throw ReadOnly();
    }

    /// <summary>Whether there is such a name, without case.</summary>
    /// <param name="key">The name.</param>
    /// <returns>True if there is.</returns>
    public bool Contains(object key) => key is string name && _anyCase.Value.ContainsKey(name);

    /// <summary>The names and values, in the record's order, each a <see cref="DictionaryEntry"/>.</summary>
    /// <returns>An enumerator of them.</returns>
    public IDictionaryEnumerator GetEnumerator() => _members.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Copies the names and values.</summary>
    /// <param name="array">Where to.</param>
    /// <param name="index">The first place there.</param>
    public void CopyTo(Array array, int index) => _members.Value.CopyTo(array, index);

    /// <summary>Not possible: a record cannot be changed.</summary>
    /// <param name="key">A name.</param>
    /// <param name="value">A value.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public void Add(object key, object? value) => throw ReadOnly();

    /// <summary>Not possible: a record cannot be changed.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public void Clear() => throw ReadOnly();

    /// <summary>Not possible: a record cannot be changed.</summary>
    /// <param name="key">A name.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public void Remove(object key) => throw ReadOnly();

    /// <summary>The object as compact JSON.</summary>
    /// <returns>One line of JSON.</returns>
    public override string ToString() => _value.Text!;

    private static NotSupportedException ReadOnly() => new("A CloudTrail record is read-only.");

    private OrderedDictionary ReadMembers()
    {
        var members = new OrderedDictionary(StringComparer.Ordinal);
        var read = new JsonMembers();
        read.Read(_value.Utf8);
        foreach (var member in read.Span)
        {
            if (JsonObjects.Name(_value.Utf8, member) is var name && !members.Contains(name))
                members.Add(name, TrailJson.From(JsonObjects.Value(_value.Utf8, member)));
        }

        return members.AsReadOnly();
    }

    private Dictionary<string, object?> ReadAnyCase()
    {
        var names = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry member in _members.Value)
            names.TryAdd((string)member.Key, member.Value);

        return names;
    }
}
