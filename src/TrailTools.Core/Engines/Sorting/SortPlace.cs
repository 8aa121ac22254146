using TrailTools.Query;

namespace TrailTools.Engines.Sorting;

/// <summary>Where an event stands: by its key, among equal keys by when it came.</summary>
/// <param name="Key">Smaller comes first.</param>
/// <param name="Arrival">How many came before it.</param>
internal readonly record struct SortPlace(long Key, int Arrival) : IComparable<SortPlace>
{
    /// <summary>The key of a time; without one an event comes last, whatever the order.</summary>
    public static long KeyOf(DateTimeOffset? time, EventOrder order)
        => time is not { } known ? long.MaxValue : order == EventOrder.NewestFirst ? -known.UtcTicks : known.UtcTicks;

    /// <inheritdoc/>
    public int CompareTo(SortPlace other) => Key != other.Key ? Key.CompareTo(other.Key) : Arrival.CompareTo(other.Arrival);
}
