using TrailTools.Cloud;
using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;
using TrailTools.Engines.Duplicates;
using TrailTools.Engines.Matching;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.EventHistory;

/// <summary>One question going back in the event history of the Regions; its end completes the summary, also when it ends early.</summary>
internal sealed class HistoryRun(
    ICloud cloud, IReadOnlyList<HistoryRegion> regions, Func<string, HistoryPacer> pacerOf, TimeProvider clock, EventQuestion query, SearchSummary summary, ITrailLog log) : IAnswerRun
{
    /// <summary>As many records as a page has are looked at before what was found is handed on.</summary>
    private const int BatchSize = 50;

    private readonly DateTimeOffset _now = clock.GetUtcNow();
    private readonly SkipCounter _log = new(log);
    private HistoryPages[] _pages = [];

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<T>> Answers<T>(Func<Func<TrailRecord, T>> makeRead, CancellationToken stop)
    {
        (summary.Engine, summary.IsOfFiles, summary.EndedEarly) = (HistoryEngine.Name, false, true);
        _pages = Open();
        var progress = new HistoryProgress(query.Time, _now, log);
        progress.Tell(0, null, TimeSpan.Zero);

        using var left = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            foreach (var batch in Batches(makeRead(), progress, left.Token))
                yield return batch;
        }
        finally
        {
            left.Cancel();
        }

        summary.EndedEarly = false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        summary.Requests = _pages.Sum(static region => region.Requests);
        summary.Skipped = _log.Count;
        summary.CompleteTo = EventTime.ToSecond(_now) - LogScope.UsualDelay;
        summary.Elapsed = clock.GetUtcNow() - _now;
        if (summary.EventsWithoutTime > 0)
            log.Warning($"{summary.EventsWithoutTime} event(s) have no readable eventTime and were left out by the time range.");
    }

    private HistoryPages[] Open()
    {
        var (start, end) = HistoryTime.Ask(query.Time, _now, log);
        var attributes = LookupAttributeFinder.Find(query.Condition);
        log.Verbose($"Question: {query.Condition}, {query.Time}.");
        log.Verbose($"Looking up {(attributes is [var (key, _), ..] ? $"events whose {key} is {string.Join(" or ", attributes.Select(static one => one.Value))}" : "all events")} in {string.Join(", ", regions.Select(static region => region.Name))}, two pages of 50 a second of each; the other conditions are applied here.");
        if (new FieldDemands(query.Condition, "EventCategory") is { Any: true } category && !category.Accept("Management"))
            log.Warning("The event history holds management events, and others are asked for: search the logs of a trail (-TrailName, -BucketName, -Path).");

        var all = new HistoryQuery(start, end);
        HistoryQuery[] lookups = attributes.Count == 0 ? [all] : [.. attributes.Select(attribute => all with { Attribute = attribute })];
        return [.. regions.Select(region => new HistoryPages(region, cloud.Trails(region.Name), lookups, pacerOf(region.Name)))];
    }

    private IEnumerable<IReadOnlyList<T>> Batches<T>(Func<TrailRecord, T> read, HistoryProgress progress, CancellationToken stop)
    {
        var (question, duplicates) = (new RecordQuestion(query, _log, () => summary.EventsWithoutTime++), new DuplicateFilter(_log));
        var batch = new List<T>();
        foreach (var record in new HistoryMerge(_pages, _log).Records(stop))
        {
            stop.ThrowIfCancellationRequested();
            summary.EventsRead++;
            if (question.Accepts(record) && IsNew(record, duplicates))
                batch.Add(read(record));
            if (summary.EventsRead % BatchSize != 0)
                continue;

            progress.Tell(summary.EventsRead, EventTime.Parse(record["eventTime"]), clock.GetUtcNow() - _now);
            if (batch.Count > 0)
                yield return batch;
            batch = [];
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private bool IsNew(TrailRecord record, DuplicateFilter duplicates)
    {
        var isNew = query.IncludeDuplicate || EventMark.Of(record) is not { } mark || duplicates.IsNew(mark, new LogFile(record.Origin.Path, 0, null), record.Origin.Record);
        summary.Duplicates += isNew ? 0 : 1;
        return isNew;
    }
}
