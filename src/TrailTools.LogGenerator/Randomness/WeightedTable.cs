namespace TrailTools.LogGenerator.Randomness;

/// <summary>Items of which the heavy ones are picked more often.</summary>
internal sealed class WeightedTable<T>
{
    private readonly T[] _items;
    private readonly int[] _upTo;

    internal WeightedTable(IEnumerable<T> items, Func<T, int> weight)
    {
        _items = [.. items.Where(item => weight(item) > 0)];
        _upTo = new int[_items.Length];
        for (var i = 0; i < _items.Length; i++) _upTo[i] = weight(_items[i]) + (i == 0 ? 0 : _upTo[i - 1]);
    }

    /// <summary>True when there is nothing to pick.</summary>
    internal bool IsEmpty => _items.Length == 0;

    /// <summary>One of the items.</summary>
    internal T Pick(ref SplitMix random)
    {
        var point = random.Below(_upTo[^1]) + 1;
        var found = Array.BinarySearch(_upTo, point);
        return _items[found < 0 ? ~found : found];
    }
}
