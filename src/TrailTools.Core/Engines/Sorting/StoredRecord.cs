using TrailTools.Events;

namespace TrailTools.Engines.Sorting;

/// <summary>A record in memory that other records use after it.</summary>
/// <param name="Origin">Where it was read.</param>
/// <param name="Json">Its JSON as it was written.</param>
internal readonly record struct StoredRecord(EventOrigin Origin, ReadOnlyMemory<byte> Json)
{
    /// <summary>The event, in memory of its own.</summary>
    /// <param name="texts">Takes what the events say often.</param>
    public TrailEvent ToEvent(TextPool texts) => new(new TrailRecord(Json.ToArray(), Origin) { Texts = texts });
}
