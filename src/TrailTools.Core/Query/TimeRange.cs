using TrailTools.Diagnostics;

namespace TrailTools.Query;

/// <summary>A range of moments: from its start on, up to but without its end. Without a start or an end it has no bound there.</summary>
internal sealed record TimeRange
{
    /// <summary>A range.</summary>
    /// <exception cref="TrailException">It ends before it starts, or where it starts.</exception>
    public TimeRange(DateTimeOffset? start, DateTimeOffset? end)
    {
        if (start >= end)
            throw TrailException.Invalid("TimeRangeInvalid", $"{start:u} - {end:u}", $"The range ends ({end:u}) before it starts ({start:u}) or where it starts: -StartTime must be earlier than -EndTime.");
        (Start, End) = (start, end);
    }

    /// <summary>All of time.</summary>
    public static TimeRange All { get; } = new(null, null);

    /// <summary>The first moment in it.</summary>
    public DateTimeOffset? Start { get; }

    /// <summary>The first moment behind it.</summary>
    public DateTimeOffset? End { get; }

    /// <inheritdoc/>
    public override string ToString() => (Start, End) switch
    {
        (null, null) => "any time",
        _ => $"from {Text(Start, "the beginning")} up to {Text(End, "now")}",
    };

    /// <summary>Whether a moment is in it.</summary>
    public bool Contains(DateTimeOffset time) => !(time < Start) && !(time >= End);

    private static string Text(DateTimeOffset? time, string none) => time is { } bound ? Events.EventTime.Format(bound) : none;
}
