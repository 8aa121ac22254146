using TrailTools.Cloud;
using TrailTools.Diagnostics;
using TrailTools.Engines.Sorting;
using TrailTools.Events;
using TrailTools.Query;

namespace TrailTools.Engines.EventHistory;

/// <summary>Answers questions by the event history, which every account has for nothing: management events of the last 90 days, Region by Region.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="regions">The Regions.</param>
/// <param name="clock">Tells the time; the system's if not given.</param>
/// <param name="space">What sorting may take; the usual if not given.</param>
internal sealed class HistoryEngine(ICloud cloud, IReadOnlyList<HistoryRegion> regions, TimeProvider? clock = null, SortSpace? space = null) : TrailEngine(space)
{
    /// <summary>The engine's name.</summary>
    public const string Name = "EventHistory";

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly Dictionary<string, HistoryPacer> _pacers = [];

    /// <inheritdoc/>
    /// <remarks>How many events there are, nobody knows before; lookups cost nothing.</remarks>
    public override Task<ScanEstimate> EstimateAsync(EventQuestion query, ITrailLog log, CancellationToken stop)
    {
        HistoryTime.Ask(query.Time, EventTime.ToSecond(_clock.GetUtcNow()), log);
        return Task.FromResult(new ScanEstimate(Name, regions.Count, 0, 0, 0, 0));
    }

    /// <summary>Where it asks, in words.</summary>
    public override string ToString() => $"the event history of {string.Join(", ", regions.Select(static region => region.Name))}";

    /// <inheritdoc/>
    protected override IAnswerRun Begin(EventQuestion query, SearchSummary summary, ITrailLog log) => new HistoryRun(cloud, regions, PacerOf, _clock, query, summary, log);

    private HistoryPacer PacerOf(string region) => _pacers.TryGetValue(region, out var pacer) ? pacer : _pacers[region] = new HistoryPacer(_clock);
}
