using System.Diagnostics;
using TrailTools.Engines.LogScan;
using TrailTools.Sql.Scanning.Chunks;
using TrailTools.Sql.Scanning.Columns;

namespace TrailTools.Sql.Scanning;

/// <summary>
/// One reading of the log files. Threads of its own unpack files and write chunks, a bounded way ahead; DuckDB's threads take them. Its end
/// stops the work, wherever it is, and frees all chunks.
/// </summary>
internal sealed class LogReading : IDisposable
{
    /// <summary>So long one of DuckDB's threads waits for a row at most, where it can be told that there is none yet.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly object _lock = new();
    private readonly SearchSummary _summary = new();
    private readonly Queue<ScanChunk> _ready = new();
    private readonly LogScan _scan;
    private readonly ChunkPool _pool;
    private readonly StoreScan _work;
    private readonly IEnumerator<ChunkBatch> _batches;

    /// <summary>A reading, which begins when the first chunk is asked for.</summary>
    /// <param name="scan">What is read.</param>
    /// <param name="columns">The columns that are wanted.</param>
    public LogReading(LogScan scan, IReadOnlyList<ScanColumn> columns)
    {
        (_scan, _pool, _work) = (scan, new ChunkPool(columns), scan.Open(_summary));
        _batches = _work.Batches(() => new ChunkBatch(_pool), Table.Stop).GetEnumerator();
    }

    /// <summary>What is read.</summary>
    public LogTable Table => _scan.Table;

    /// <summary>The next chunk; null behind the last. It waits for one.</summary>
    /// <param name="read">The chunk that the thread took before, which is read now.</param>
    public ScanChunk? Next(ScanChunk? read)
    {
        if (read is not null)
            _pool.Return(read);

        var since = Stopwatch.GetTimestamp();
        lock (_lock)
        {
            while (_ready.Count == 0)
            {
                if (!_batches.MoveNext())
                    return null;

                Take(_batches.Current);
                if (_ready.Count == 0 && _scan.LeavesOutNothing && Stopwatch.GetElapsedTime(since) > Patience)
                    return _pool.RentNothing();
            }

            var next = _ready.Dequeue();
            Table.Tally?.Add(next);
            return next;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _batches.Dispose();
        _work.Dispose();
        _pool.Dispose();
        Table.Add(_summary);
    }

    private void Take(ChunkBatch batch)
    {
        _summary.EventsMatched += batch.Count;
        foreach (var chunk in batch.Chunks)
            _ready.Enqueue(chunk);
    }
}
