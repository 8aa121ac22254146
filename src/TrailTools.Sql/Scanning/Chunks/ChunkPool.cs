using System.Collections.Concurrent;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Sql.Scanning.Native;

namespace TrailTools.Sql.Scanning.Chunks;

/// <summary>The chunks of one reading, used again and again; all of them are freed with it, wherever they are by then.</summary>
/// <param name="columns">Their columns.</param>
internal sealed class ChunkPool(IReadOnlyList<ScanColumn> columns) : IDisposable
{
    private readonly LogicalType[] _types = [.. columns.Select(static column => column.MakeType())];
    private readonly ConcurrentBag<ScanChunk> _free = [];
    private readonly ConcurrentBag<ScanChunk> _all = [];

    /// <summary>An empty chunk.</summary>
    public ScanChunk Rent()
    {
        if (_free.TryTake(out var chunk))
        {
            chunk.Reset();
            return chunk;
        }

        chunk = new ScanChunk(columns, [.. _types.Select(static type => type.Handle)]);
        _all.Add(chunk);
        return chunk;
    }

    /// <summary>A chunk of one row, all of it NULL.</summary>
    public ScanChunk RentNothing()
    {
        var chunk = Rent();
        chunk.AddNothing();
        return chunk;
    }

    /// <summary>Takes a chunk back that nobody reads any more.</summary>
    public void Return(ScanChunk chunk) => _free.Add(chunk);

    /// <summary>Frees all chunks; nobody writes to any then.</summary>
    public void Dispose()
    {
        foreach (var chunk in _all)
            chunk.Free();
        Array.ForEach(_types, static type => type.Dispose());
    }
}
