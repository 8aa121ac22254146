using TrailTools.Diagnostics;

namespace TrailTools.Engines.Sorting;

/// <summary>
/// Merges sorted runs. Of equal keys those of the earlier run come first, and only neighbours are merged into one, so that what came first stays first:
/// <code>
/// 0 1 2 3 4 5 6    seven runs, three at once
/// [0 1 2] 3 4 5 6  into one: five are left
/// 0 [3 4 5] 6      into one: three are left, which are merged for the taker
/// </code>
/// </summary>
/// <param name="folder">Where new runs are made.</param>
/// <param name="fanIn">How many are merged at once.</param>
/// <param name="limit">How many records are wanted; null for all.</param>
internal sealed class RunMerge(RunFolder folder, int fanIn, int? limit)
{
    private readonly PathCache _paths = new();
    private byte[] _json = [];

    /// <summary>The readers of the runs, each time the one whose record is next: it has to be read before the next is asked for. A run is deleted at its end.</summary>
    /// <exception cref="TrailException">A run cannot be read, or there is no room for a new one.</exception>
    public IEnumerable<RunReader> Merge(IEnumerable<string> runs, CancellationToken stop)
    {
        var left = runs.ToList();
        Reduce(left, stop);
        return MergeAtOnce(left, stop);
    }

    /// <summary>Merges into larger runs until there are no more than can be merged at once, and no more than that needs.</summary>
    private void Reduce(List<string> runs, CancellationToken stop)
    {
        for (var at = 0; runs.Count > fanIn; at = at + 1 < runs.Count - 1 ? at + 1 : 0)
        {
            var count = Math.Min(Math.Min(fanIn, runs.Count - fanIn + 1), runs.Count - at);
            var merged = Rewrite(runs.GetRange(at, count), stop);
            runs.RemoveRange(at, count);
            runs.Insert(at, merged);
        }
    }

    private string Rewrite(List<string> runs, CancellationToken stop)
    {
        var path = folder.NewRun();
        using var writer = new RunWriter(path);
        foreach (var next in MergeAtOnce(runs, stop))
        {
            if (_json.Length < next.JsonLength)
                _json = new byte[Math.Max(next.JsonLength, _json.Length * 2)];
            var json = _json.AsSpan(0, next.JsonLength);
            writer.Write(next.Key, next.Read(json), json);
        }

        writer.Finish();
        return path;
    }

    private IEnumerable<RunReader> MergeAtOnce(List<string> runs, CancellationToken stop)
    {
        var (readers, given) = (new List<RunReader>(), 0);
        try
        {
            var heads = new PriorityQueue<RunReader, SortPlace>();
            foreach (var run in runs)
            {
                readers.Add(new RunReader(run, _paths));
                if (readers[^1].MoveNext())
                    heads.Enqueue(readers[^1], new SortPlace(readers[^1].Key, heads.Count));
            }

            while (given++ != limit && heads.TryPeek(out var next, out var place))
            {
                stop.ThrowIfCancellationRequested();
                yield return next;
                if (next.MoveNext())
                {
                    heads.DequeueEnqueue(next, place with { Key = next.Key });
                    continue;
                }

                heads.Dequeue();
                next.Dispose();
            }
        }
        finally
        {
            readers.ForEach(static reader => reader.Dispose());
        }
    }
}
