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
    private readonly object _lock = new();
    private readonly SearchSummary _summary = new();
    private readonly LogTable _table;
    private readonly ChunkPool _pool;
    private readonly StoreScan _scan;
    private readonly IEnumerator<ScanChunk> _chunks;

    /// <summary>A reading, which begins when the first chunk is asked for.</summary>
    /// <param name="scan">What is read.</param>
    /// <param name="columns">The columns that are wanted.</param>
    public LogReading(LogScan scan, IReadOnlyList<ScanColumn> columns)
    {
        (_table, _pool, _scan) = (scan.Table, new ChunkPool(columns), scan.Open(_summary));
        _chunks = _scan.Batches(() => new ChunkBatch(_pool), _table.Stop).SelectMany(static batch => batch.Chunks).GetEnumerator();
    }

    /// <summary>What is read.</summary>
    public LogTable Table => _table;

    /// <summary>The next chunk; null behind the last. It waits for one.</summary>
    /// <param name="read">The chunk that the thread took before, which is read now.</param>
    public ScanChunk? Next(ScanChunk? read)
    {
        if (read is not null)
            _pool.Return(read);

        lock (_lock)
        {
            if (!_chunks.MoveNext())
                return null;

            _summary.EventsMatched += _chunks.Current.Count;
            return _chunks.Current;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _chunks.Dispose();
        _scan.Dispose();
        _pool.Dispose();
        _table.Add(_summary);
    }
}
