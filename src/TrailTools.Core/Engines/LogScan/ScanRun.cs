using System.Diagnostics;
using TrailTools.Diagnostics;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>One question going over the files of a store; its end completes the summary, also when it ends early.</summary>
internal sealed class ScanRun(ILogStore store, LogReadLimits limits, TrailQuery query, SearchSummary summary, ITrailLog log) : IDisposable
{
    /// <summary>Small files are read in groups, so that handing on costs little: up to so many files or stored bytes. The first are smaller, so that the first answers come at once.</summary>
    private const int GroupFiles = 32;
    private const long GroupBytes = 1 << 18;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly SkipCounter _log = new(log);
    private readonly SemaphoreSlim _idle = new(Environment.ProcessorCount);

    /// <summary>The answers, each once, in the search's order, a few at a time.</summary>
    /// <typeparam name="T">What is read of an answer's record.</typeparam>
    /// <param name="makeRead">Makes what reads it, for one thread. The record's bytes are valid only while it does.</param>
    /// <param name="stop">Ends the search.</param>
    public IEnumerable<IReadOnlyList<T>> Answers<T>(Func<Func<TrailRecord, T>> makeRead, CancellationToken stop)
    {
        summary.Engine = "LogScan";
        var listing = store.List(ScopeFinder.Find(query), _log, stop);
        Announce(listing);
        var duplicates = new DuplicateFilter(_log);
        var work = new OrderedWork<IReadOnlyList<LogFile>, ScanBatch<T>>(Environment.ProcessorCount);
        foreach (var batch in work.Run(Groups(listing.Files), () => Worker(makeRead, stop), stop))
        {
            batch.Said.ForEach(say => say(_log));
            batch.AddTo(summary);
            log.Progress(new WorkProgress(summary.Files, listing.Files.Count, summary.Bytes, listing.Bytes, _clock.Elapsed));
            if (New(batch, duplicates) is { Count: > 0 } answers)
                yield return answers;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _idle.Dispose();
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
        foreach (var file in files)
        {
            group.Add(file);
            bytes += file.Length;
            if (group.Count < most && bytes < GroupBytes)
                continue;
            yield return group;
            (group, bytes, most) = ([], 0, Math.Min(most * 2, GroupFiles));
        }

        yield return group;
    }

    private void Announce(LogListing listing)
    {
        summary.FilesPruned = listing.Pruned;
        summary.CompleteTo = listing.NewestDelivery - LogScope.UsualDelay;
        log.Verbose($"Question: {query.Condition}, {query.Time}.");
        log.Verbose(FormattableString.Invariant($"Reading {listing.Files.Count:N0} log files ({listing.Bytes:N0} bytes); {listing.Pruned:N0} left out by their names."));
        if (NeedleFinder.Find(query.Condition) is { } needles)
            log.Verbose($"Parsing only records that hold {string.Join(" or ", needles)}.");
        if (listing.Files.Count == 0)
            log.Warning($"No log files in this range and scope{(listing.Pruned > 0 ? $": {listing.Pruned:N0} files are there, and their names say that they hold none of it" : string.Empty)}.");
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
