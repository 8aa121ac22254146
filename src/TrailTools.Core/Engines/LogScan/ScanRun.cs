using System.Diagnostics;
using TrailTools.Diagnostics;
using TrailTools.Engines.Duplicates;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>One question going over the files of a store; its end completes the summary, also when it ends early.</summary>
internal sealed class ScanRun(ILogStore store, LogReadLimits limits, TrailQuery query, SearchSummary summary, ITrailLog log) : IAnswerRun
{
    /// <summary>Small files are read in groups, so that handing on costs little: up to so many files or stored bytes. The first are smaller, so that the first answers come at once.</summary>
    private const int GroupFiles = 32;
    private const long GroupBytes = 1 << 18;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly SkipCounter _log = new(log);
    private readonly SemaphoreSlim _idle = new(Environment.ProcessorCount);
    private LogListing? _listing;
    private ListingReport? _listed;

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<T>> Answers<T>(Func<Func<TrailRecord, T>> makeRead, CancellationToken stop)
    {
        summary.Engine = ScanEstimate.LogScan;
        summary.EndedEarly = true;
        Announce();
        var listing = _listing = store.List(ScopeFinder.Find(query), _log);
        _listed = new ListingReport(listing, summary, log);
        var duplicates = new DuplicateFilter(_log);
        var work = new OrderedWork<IReadOnlyList<LogFile>, ScanBatch<T>>(Environment.ProcessorCount);
        foreach (var batch in work.Run(left => Groups(listing.Files(left)), () => Worker(makeRead, stop), stop))
        {
            batch.Said.ForEach(say => say(_log));
            batch.AddTo(summary);
            _listed.Tell(_clock.Elapsed);
            if (New(batch, duplicates) is { Count: > 0 } answers)
                yield return answers;
        }

        summary.EndedEarly = false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _idle.Dispose();
        _listing?.Dispose();
        _listed?.End();
        summary.Skipped = _log.Count;
        summary.Elapsed = _clock.Elapsed;
        if (summary.EventsWithoutTime > 0)
            log.Warning($"{summary.EventsWithoutTime} event(s) have no readable eventTime and were left out by the time range.");
    }

    private Action<IReadOnlyList<LogFile>, Action<ScanBatch<T>>> Worker<T>(Func<Func<TrailRecord, T>> makeRead, CancellationToken stop)
    {
        var scan = new FileScan<T>(store, query, limits, makeRead, _idle);
        return (files, give) => scan.Read(files, give, stop);
    }

    private static IEnumerable<IReadOnlyList<LogFile>> Groups(IEnumerable<LogFile> files)
    {
        var group = new List<LogFile>();
        var (bytes, most) = (0L, 1);
        TrailException? failure = null;
        using var listed = files.GetEnumerator();
        while (TryNext(listed, ref failure))
        {
            group.Add(listed.Current);
            bytes += listed.Current.Length;
            if (group.Count < most && bytes < GroupBytes)
                continue;
            yield return group;
            (group, bytes, most) = ([], 0, Math.Min(most * 2, GroupFiles));
        }

        yield return group;
        if (failure is not null)
            throw failure;
    }

    /// <summary>Where the listing fails, what was listed before is read first.</summary>
    private static bool TryNext(IEnumerator<LogFile> listed, ref TrailException? failure)
    {
        try
        {
            return listed.MoveNext();
        }
        catch (TrailException error)
        {
            failure = error;
            return false;
        }
    }

    private void Announce()
    {
        log.Verbose($"Question: {query.Condition}, {query.Time}.");
        if (NeedleFinder.Find(query.Condition) is { } needles)
            log.Verbose($"Parsing only records that hold {string.Join(" or ", needles)}.");
    }

    private List<T> New<T>(ScanBatch<T> batch, DuplicateFilter duplicates)
    {
        var answers = new List<T>(batch.Answers.Count);
        foreach (var answer in batch.Answers)
        {
            if (answer.Mark is not { } mark || duplicates.IsNew(mark, answer.File, answer.Record))
                answers.Add(answer.Item);
            else
                summary.Duplicates++;
        }

        return answers;
    }
}
