using System.Text;
using TrailTools.Query.Fields;

namespace TrailTools.Counting;

/// <summary>Counts events by the combinations of their fields' values, without case as Group-Object does, and by interval where one is given.</summary>
/// <param name="fields">The fields; none counts all events together.</param>
/// <param name="interval">The length of intervals, which begin at whole multiples of it in UTC; null for none.</param>
internal sealed class EventCounter(IReadOnlyList<Field> fields, TimeSpan? interval)
{
    private readonly Dictionary<(string Values, DateTimeOffset? Time), EventCount> _counts = new(new KeyComparer());

    /// <summary>The fields.</summary>
    public IReadOnlyList<Field> Fields => fields;

    /// <summary>Counts an event by the values of its fields, the first of which stands at a place in the sample.</summary>
    public void Add(in EventSample sample, int place)
    {
        var values = sample.Values.AsSpan(place, fields.Count);
        var bucket = interval is { } length && sample.Time is { } moment ? new DateTimeOffset(moment.Ticks - (moment.Ticks % length.Ticks), TimeSpan.Zero) : (DateTimeOffset?)null;
        var key = (Key(values), bucket);
        if (!_counts.TryGetValue(key, out var count))
            _counts.Add(key, count = new EventCount([.. values], bucket));
        count.Add(sample);
    }

    /// <summary>
    /// The counts, the highest first; with intervals, interval by interval. Of the same count, by the values' text.
    /// </summary>
    /// <param name="top">How many combinations are wanted, those counted most over all intervals; null for all.</param>
    public IEnumerable<EventCount> Counts(int? top)
    {
        var combinations = _counts.GroupBy(static entry => entry.Key.Values, static entry => entry.Value, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(static combination => combination.Sum(static count => count.Count)).ThenBy(static combination => combination.Key, StringComparer.OrdinalIgnoreCase);
        return combinations.Take(top ?? int.MaxValue).SelectMany(static combination => combination)
            .OrderBy(static count => count.Time ?? DateTimeOffset.MaxValue);
    }

    /// <summary>One value is its own key; of several their lengths stand in front, so that no two lists have the same key.</summary>
    private static string Key(ReadOnlySpan<string?> values)
    {
        if (values is [{ } single] && single != "\0")
            return single;

        var key = new StringBuilder();
        foreach (var value in values)
            key = value is null ? key.Append('\0') : key.Append(value.Length).Append(':').Append(value);

        return key.ToString();
    }

    private sealed class KeyComparer : IEqualityComparer<(string Values, DateTimeOffset? Time)>
    {
        public bool Equals((string Values, DateTimeOffset? Time) x, (string Values, DateTimeOffset? Time) y)
            => x.Time == y.Time && string.Equals(x.Values, y.Values, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode((string Values, DateTimeOffset? Time) obj) => HashCode.Combine(obj.Time, StringComparer.OrdinalIgnoreCase.GetHashCode(obj.Values));
    }
}
