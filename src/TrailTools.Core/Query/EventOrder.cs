namespace TrailTools.Query;

/// <summary>How a search orders the events that it gives.</summary>
internal enum EventOrder
{
    /// <summary>As the engine comes to them; the same every time.</summary>
    Natural,

    /// <summary>By event time, the oldest first.</summary>
    OldestFirst,

    /// <summary>By event time, the newest first.</summary>
    NewestFirst,
}
