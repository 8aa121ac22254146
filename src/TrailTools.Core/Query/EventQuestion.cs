using TrailTools.Query.Conditions;

namespace TrailTools.Query;

/// <summary>A question: what events must be, when they happened, and in which order how many are wanted.</summary>
internal sealed record EventQuestion
{
    /// <summary>What an event must be.</summary>
    public Condition Condition { get; init; } = Condition.Always;

    /// <summary>When it happened.</summary>
    public TimeRange Time { get; init; } = TimeRange.All;

    /// <summary>How long after the time range's end a delivery may still bring its events.</summary>
    public TimeSpan DeliveryMargin { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How many events are wanted, the first in the search's order; null for all.</summary>
    public int? First { get; init; }

    /// <summary>How many events are wanted, the newest by event time; null for all.</summary>
    public int? Newest { get; init; }

    /// <summary>How events are ordered.</summary>
    public EventOrder Order { get; init; }

    /// <summary>Whether an event that was delivered twice is given twice.</summary>
    public bool IncludeDuplicate { get; init; }
}
