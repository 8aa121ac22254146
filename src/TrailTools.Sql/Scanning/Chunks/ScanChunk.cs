using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Sql.Scanning.Native;
using TrailTools.Sql.Scanning.Vectors;

namespace TrailTools.Sql.Scanning.Chunks;

/// <summary>One of DuckDB's chunks of rows, written by one thread and then handed to one of DuckDB's, which takes its vectors as they are.</summary>
internal sealed unsafe class ScanChunk
{
    /// <summary>DuckDB's own size of a vector.</summary>
    private static readonly int Room = (int)NativeVectors.VectorSize();

    private readonly IReadOnlyList<ScanColumn> _columns;
    private readonly RowWriter _rows;
    private nint _chunk;

    /// <summary>An empty chunk.</summary>
    /// <param name="columns">Its columns.</param>
    /// <param name="types">Their types.</param>
    public ScanChunk(IReadOnlyList<ScanColumn> columns, ReadOnlySpan<nint> types)
    {
        fixed (nint* first = types)
            _chunk = NativeVectors.CreateChunk(first, (ulong)types.Length);
        _columns = columns;
        _rows = new RowWriter(columns);
        Attach();
    }

    /// <summary>How many rows it has.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it has room for no more.</summary>
    public bool IsFull => Count == Room;

    /// <summary>Adds a record.</summary>
    public void Add(TrailRecord record, LogFile file) => _rows.Write(Count++, record, file);

    /// <summary>Adds a row of NULLs.</summary>
    public void AddNothing() => Count++;

    /// <summary>Keeps only the first rows.</summary>
    public void Cut(int count)
    {
        _rows.Clear(count, Count);
        Count = count;
    }

    /// <summary>The values of a column that is there.</summary>
    public VectorReader Read(string column)
    {
        var number = 0UL;
        while (_columns[(int)number].Name != column)
            number++;
        return new VectorReader(NativeVectors.Vector(_chunk, number));
    }

    /// <summary>Lets the vectors of one of DuckDB's own chunks stand for this one's.</summary>
    /// <param name="output">The chunk, of the same types.</param>
    public void GiveTo(nint output)
    {
        var columns = NativeVectors.ColumnCount(output);
        for (var column = 0UL; column < columns; column++)
            NativeVectors.Reference(NativeVectors.Vector(output, column), NativeVectors.Vector(_chunk, column));
        NativeVectors.SetSize(output, (ulong)Count);
    }

    /// <summary>Makes it empty, to be written anew.</summary>
    public void Reset()
    {
        NativeVectors.ResetChunk(_chunk);
        Attach();
    }

    /// <summary>Frees it.</summary>
    public void Free() => NativeVectors.DestroyChunk(ref _chunk);

    private void Attach()
    {
        Count = 0;
        _rows.Attach(column => NativeVectors.Vector(_chunk, (ulong)column), Room);
    }
}
