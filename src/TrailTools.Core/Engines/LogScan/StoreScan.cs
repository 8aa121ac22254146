using System.Diagnostics;
using TrailTools.Diagnostics;
using TrailTools.Engines.Matching;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>Goes over the files of a store on all cores with one question; its end completes the summary, also when it ends early.</summary>
/// <param name="store">Where the files are.</param>
/// <param name="limits">How much of one file is read at most.</param>
/// <param name="query">The question that is asked of records.</param>
/// <param name="scope">Which files can hold an answer.</param>
/// <param name="summary">Counts what is read.</param>
/// <param name="log">Takes what there is to say, on the thread that takes the batches.</param>
internal sealed class StoreScan(ILogStore store, LogReadLimits limits, EventQuestion query, LogScope scope, SearchSummary summary, ITrailLog log) : IDisposable
{
    /// <summary>Small files are read in groups, so that handing on costs little: up to so many files or stored bytes. The first are smaller, so that the first answers come at once.</summary>
    private const int GroupFiles = 32;
    private const long GroupBytes = 1 << 18;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly SkipCounter _log = new(log);
    private readonly SemaphoreSlim _idle = new(Environment.ProcessorCount);
    private LogListing? _listing;
    private ListingReport? _listed;

    /// <summary>What is found, in the order of the files; whoever leaves early ends the work.</summary>
    /// <typeparam name="TBatch">Keeps the answers.</typeparam>
    /// <param name="makeBatch">Makes the first batch of one thread.</param>
    /// <param name="stop">Ends the work.</param>
    public IEnumerable<TBatch> Batches<TBatch>(Func<TBatch> makeBatch, CancellationToken stop) where TBatch : ScanBatch<TBatch>
    {
        summary.Engine = store.Engine;
        summary.EndedEarly = true;
        Announce();
        var listing = _listing = store.List(scope, _log);
        _listed = new ListingReport(listing, summary, log);
        var work = new OrderedWork<IReadOnlyList<LogFile>, TBatch>(Environment.ProcessorCount);
        foreach (var batch in work.Run(left => Groups(listing.Files(left)), () => Worker(makeBatch, stop), stop))
        {
            batch.Said.ForEach(say => say(_log));
            batch.AddTo(summary);
            _listed.Tell(_clock.Elapsed);
            yield return batch;
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

    private Action<IReadOnlyList<LogFile>, Action<TBatch>> Worker<TBatch>(Func<TBatch> makeBatch, CancellationToken stop) where TBatch : ScanBatch<TBatch>
    {
        var scan = new FileScan<TBatch>(store, query, limits, makeBatch, _idle);
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
}
