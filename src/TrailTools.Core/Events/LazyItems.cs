using System.Collections;

namespace TrailTools.Events;

/// <summary>The elements of a JSON array, each read when somebody first looks: arrays in arrays, however deep, cost no stack.</summary>
internal sealed class LazyItems(JsonValue value) : IList<object?>
{
    private readonly Lazy<object?[]> _items = new(() => [.. value.Items.Select(TrailJson.From)]);

    /// <inheritdoc/>
    public int Count => _items.Value.Length;

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public object? this[int index]
    {
        get => _items.Value[index];
        set => throw ReadOnly();
    }

    /// <inheritdoc/>
    public bool Contains(object? item) => _items.Value.Contains(item);

    /// <inheritdoc/>
    public void CopyTo(object?[] array, int arrayIndex) => _items.Value.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => _items.Value.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    public int IndexOf(object? item) => Array.IndexOf(_items.Value, item);

    /// <inheritdoc/>
    public void Add(object? item) => throw ReadOnly();

    /// <inheritdoc/>
    public void Clear() => throw ReadOnly();

    /// <inheritdoc/>
    public void Insert(int index, object? item) => throw ReadOnly();

    /// <inheritdoc/>
    public bool Remove(object? item) => throw ReadOnly();

    /// <inheritdoc/>
    public void RemoveAt(int index) => throw ReadOnly();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static NotSupportedException ReadOnly() => new("A CloudTrail record is read-only.");
}
