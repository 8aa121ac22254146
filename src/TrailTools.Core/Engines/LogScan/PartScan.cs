using System.Collections.Concurrent;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Query;

namespace TrailTools.Engines.LogScan;

/// <summary>
/// Reads a large file part by part: one thread unpacks and cuts, cores that have nothing to do read the parts, and where there are none
/// the same thread does. The answers are handed on in their order.
/// </summary>
/// <typeparam name="TBatch">Keeps the answers.</typeparam>
/// <param name="query">The question.</param>
/// <param name="makeBatch">Makes the first batch of one thread.</param>
/// <param name="needles">Texts of which every answer has one; null where there are none.</param>
/// <param name="idle">Cores that may be used.</param>
/// <param name="partSize">About so many bytes make a part.</param>
internal sealed class PartScan<TBatch>(EventQuestion query, Func<TBatch> makeBatch, IReadOnlyList<string>? needles, SemaphoreSlim idle, int partSize)
    where TBatch : ScanBatch<TBatch>
{
    /// <summary>Parts that may wait to be handed on.</summary>
    private const int PartsAhead = 4;

    private readonly ConcurrentBag<(AnswerTaker<TBatch> Answers, ItemScan<TBatch> Scan)> _scans = [];

    /// <summary>What is found, part by part; null behind the last part that could be read so, where it is not the text's last.</summary>
    /// <param name="text">The file's text, UTF-8.</param>
    /// <param name="file">The file.</param>
    /// <param name="stop">Ends the work.</param>
    public IEnumerable<TBatch?> Read(Stream text, LogFile file, CancellationToken stop)
    {
        var parts = new TextParts(text, partSize);
        var reading = new Queue<Task<TBatch?>>();
        var before = 0L;
        try
        {
            foreach (var part in Parts(parts))
            {
                reading.Enqueue(Start(part, file, before, stop));
                before += part.Count;
                stop.ThrowIfCancellationRequested();
                while (reading.Count > PartsAhead || (reading.TryPeek(out var first) && first.IsCompleted))
                    yield return reading.Dequeue().GetAwaiter().GetResult();
            }

            while (reading.TryDequeue(out var next))
                yield return next.GetAwaiter().GetResult();
            if (!parts.IsWhole)
                yield return null;
        }
        finally
        {
            Task.WaitAll([.. reading], CancellationToken.None);
        }
    }

    /// <summary>The parts; text that cannot be read on ends them, and the other way of reading tells of it.</summary>
    private static IEnumerable<TextPart> Parts(TextParts parts)
    {
        using var all = parts.Read().GetEnumerator();
        while (true)
        {
            try
            {
                if (!all.MoveNext())
                    yield break;
            }
            catch (Exception error) when (error is TrailException or IOException)
            {
                yield break;
            }

            yield return all.Current;
        }
    }

    private Task<TBatch?> Start(TextPart part, LogFile file, long before, CancellationToken stop)
    {
        if (!idle.Wait(0, CancellationToken.None))
            return Task.FromResult(Scan(part, file, before, stop));

        return Task.Run(() =>
        {
            try
            {
                return Scan(part, file, before, stop);
            }
            finally
            {
                idle.Release();
            }
        }, CancellationToken.None);
    }

    /// <summary>What is found in a part; null where it is not the records that it was taken for.</summary>
    private TBatch? Scan(TextPart part, LogFile file, long before, CancellationToken stop)
    {
        if (!_scans.TryTake(out var one))
        {
            var answers = new AnswerTaker<TBatch>(query, makeBatch());
            one = (answers, new ItemScan<TBatch>(answers, needles));
        }

        using (part)
        {
            var isRight = !stop.IsCancellationRequested && one.Scan.TryRead(part.Items, file, before) && one.Answers.Batch.EventsRead == part.Count;
            var batch = one.Answers.TakeBatch();
            batch.PlainBytes = part.Items.Text.Length;
            _scans.Add(one);
            return isRight ? batch : null;
        }
    }
}
