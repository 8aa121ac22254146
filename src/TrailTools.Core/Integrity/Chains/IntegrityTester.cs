using System.Diagnostics;
using System.Runtime.CompilerServices;
using TrailTools.Diagnostics;
using TrailTools.Integrity.Digests;
using TrailTools.Integrity.Sources;
using TrailTools.Logs;

namespace TrailTools.Integrity.Chains;

/// <summary>
/// Checks digests and log files. One listing has both in the order of their times; digests are read ahead, judged in order, and send their
/// log files to be hashed, several at a time. A log file is forgotten as soon as its digest has named it.
/// <code>
/// listing +- digests, read ahead : chains, in order +- findings                     +- in order
///         +- log files : ledgers, by what chains name +- log files : hashed, many   +
/// </code>
/// </summary>
/// <param name="store">Where they are.</param>
/// <param name="scope">What is checked.</param>
/// <param name="summary">Counts.</param>
/// <param name="log">Takes what cannot be listed, and progress.</param>
internal sealed class IntegrityTester(IProofStore store, IntegrityScope scope, IntegritySummary summary, ITrailLog log)
{
    private static readonly TimeSpan Rhythm = TimeSpan.FromMilliseconds(200);

    private readonly DigestReader _digests = new(store);
    private readonly LogChecker _checker = new(store, scope.MaxPlainSize);

    /// <summary>What is found, the valid too.</summary>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="TrailException">The place may not be listed, credentials expired.</exception>
    public async IAsyncEnumerable<IReadOnlyList<IntegrityFinding>> TestAsync([EnumeratorCancellation] CancellationToken stop)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var queue = new FindingQueue(_checker, store.Limit, left.Token);
        using var listing = store.List(scope.Listing, log);
        var running = Task.Run(() => Run(listing, queue, left.Token), CancellationToken.None);
        var (clock, told) = (Stopwatch.StartNew(), TimeSpan.Zero);
        try
        {
            await foreach (var next in queue.Findings.ConfigureAwait(false))
            {
                var finding = await next.ConfigureAwait(false);
                summary.Add(finding);
                summary.Bytes = _checker.Bytes;
                yield return [finding];
                if (clock.Elapsed - told < Rhythm)
                    continue;
                told = clock.Elapsed;
                Tell(listing.Totals, told);
            }
        }
        finally
        {
            await left.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(false);
            await queue.DrainAsync().ConfigureAwait(false);
        }
    }

    private void Tell(LogTotals seen, TimeSpan elapsed)
        => log.Progress(new WorkProgress(summary.Digests + summary.LogFiles, seen.Files, summary.Bytes, seen.Bytes, seen.IsDone, elapsed) { Activity = "Checking log files" });

    /// <summary>Ends without an error of its own: what went wrong reaches the taker through the queue.</summary>
    private void Run(LogListing listing, FindingQueue queue, CancellationToken stop)
    {
        try
        {
            var book = new ChainBook(store, scope, queue, summary);
            foreach (var (file, digest) in InOrder(store.Limited(listing.Files(stop)), stop))
            {
                stop.ThrowIfCancellationRequested();
                if (digest is null)
                    book.Add(file);
                else
                    book.Add(digest);
            }

            book.End();
            queue.End();
        }
        catch (Exception error)
        {
            queue.End(error);
        }
    }

    /// <summary>The files in their order, each digest with what it says; that many of these are read ahead as are read at a time.</summary>
    private IEnumerable<(LogFile File, ReadDigest? Digest)> InOrder(IEnumerable<LogFile> files, CancellationToken stop)
    {
        var waiting = new Queue<(LogFile File, Task<ReadDigest>? Digest)>();
        var reading = 0;
        foreach (var file in files)
        {
            if (file.Key is { Kind: LogKind.Digest } key && !scope.IncludesDigest(key.DeliveryTime))
                continue;

            var isDigest = file.Key is { Kind: LogKind.Digest };
            reading += isDigest ? 1 : 0;
            waiting.Enqueue((file, isDigest ? Task.Run(() => _digests.ReadAsync(file, stop), CancellationToken.None) : null));
            while (reading > store.Limit || (waiting.TryPeek(out var first) && first.Digest is null))
                yield return Next();
        }

        while (waiting.Count > 0)
            yield return Next();

        (LogFile, ReadDigest?) Next()
        {
            var (file, digest) = waiting.Dequeue();
            reading -= digest is null ? 0 : 1;
            return (file, digest?.GetAwaiter().GetResult());
        }
    }
}
