namespace TrailTools.Counting;

/// <summary>How often one combination of values was seen.</summary>
/// <param name="values">The values, one a field; null where the field is missing. The fields' order.</param>
/// <param name="time">The start of the interval, where intervals are counted.</param>
internal sealed class EventCount(string?[] values, DateTimeOffset? time)
{
    /// <summary>The values, one a field; null where the field is missing.</summary>
    public IReadOnlyList<string?> Values { get; } = values;

    /// <summary>The start of the interval, where intervals are counted.</summary>
    public DateTimeOffset? Time { get; } = time;

    /// <summary>How many events.</summary>
    public long Count { get; private set; }

    /// <summary>How many of them failed.</summary>
    public long Failed { get; private set; }

    /// <summary>The earliest event's time.</summary>
    public DateTimeOffset? FirstTime { get; private set; }

    /// <summary>The latest event's time.</summary>
    public DateTimeOffset? LastTime { get; private set; }

    /// <summary>Counts one more.</summary>
    public void Add(in EventSample sample)
    {
        Count++;
        Failed += sample.IsFailure ? 1 : 0;
        if (sample.Time is not { } time)
            return;

        FirstTime = FirstTime < time ? FirstTime : time;
        LastTime = LastTime > time ? LastTime : time;
    }
}
