using TrailTools.Engines.LogScan;
using TrailTools.Events;
using TrailTools.Logs;

namespace TrailTools.Sql.Scanning.Chunks;

/// <summary>A batch that writes answers as rows of chunks.</summary>
/// <param name="pool">Gives the chunks.</param>
internal sealed class ChunkBatch(ChunkPool pool) : ScanBatch<ChunkBatch>
{
    private readonly List<ScanChunk> _chunks = [];
    private int _before;

    /// <summary>The chunks, none of them empty.</summary>
    public IReadOnlyList<ScanChunk> Chunks => _chunks;

    /// <inheritdoc/>
    public override int Count => _before + (_chunks is [.., var last] ? last.Count : 0);

    /// <inheritdoc/>
    public override bool IsFull => _chunks.Count > 1 || _chunks is [{ IsFull: true }];

    /// <inheritdoc/>
    public override void Add(TrailRecord record, LogFile file)
    {
        if (_chunks is not [.., { IsFull: false } last])
        {
            _before = Count;
            _chunks.Add(last = pool.Rent());
        }

        last.Add(record, file);
    }

    /// <inheritdoc/>
    public override ChunkBatch Next() => new(pool);

    /// <inheritdoc/>
    protected override void Cut(int count)
    {
        while (_chunks is [.., var last] && _before >= count)
        {
            _chunks.RemoveAt(_chunks.Count - 1);
            pool.Return(last);
            _before -= _chunks is [.., var now] ? now.Count : 0;
        }

        if (_chunks is [.., var cut])
            cut.Cut(count - _before);
    }
}
