using TrailTools.LogGenerator.Templates;

namespace TrailTools.LogGenerator.Planning;

/// <summary>All that decides one record's bytes.</summary>
internal sealed record PlannedEvent
{
    internal required LogPlace Place { get; init; }
    internal required DateTime Time { get; init; }
    internal required ActorTemplate Actor { get; init; }
    internal required int ActorIndex { get; init; }
    internal required ActionTemplate Action { get; init; }
    internal required JsonTemplate Address { get; init; }
    internal required JsonTemplate Agent { get; init; }
    internal ErrorTemplate? Error { get; init; }
    internal required ulong Salt { get; init; }

    /// <summary>True when AWS would say in the record that delivery was delayed.</summary>
    internal bool IsLate { get; init; }
}
