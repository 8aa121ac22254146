namespace TrailTools.Engines.Sorting;

/// <summary>
/// Keeps copies of bytes one behind another in large pieces of memory, which are used again in the same order once it is cleared. So some
/// of the copies can be kept by clearing it and adding these again in their order: each moves towards the beginning, over none that is still to move.
/// </summary>
internal sealed class ByteStore
{
    private const int PieceSize = 1 << 20;
    private readonly List<byte[]> _used = [];
    private readonly Stack<byte[]> _unused = [];
    private Memory<byte> _free;

    /// <summary>Bytes taken, with those at the end of a piece that the next copy did not fit in.</summary>
    public long Taken { get; private set; }

    /// <summary>Keeps a copy; it is there until the store is cleared and filled again.</summary>
    public ReadOnlyMemory<byte> Add(ReadOnlySpan<byte> bytes)
    {
        Taken += bytes.Length;
        if (bytes.Length > PieceSize)
            return bytes.ToArray();
        if (bytes.Length > _free.Length)
            BeginPiece();

        bytes.CopyTo(_free.Span);
        var kept = _free[..bytes.Length];
        _free = _free[bytes.Length..];
        return kept;
    }

    /// <summary>Forgets all copies.</summary>
    public void Clear()
    {
        for (; _used.Count > 0; _used.RemoveAt(_used.Count - 1))
            _unused.Push(_used[^1]);
        (_free, Taken) = (default, 0);
    }

    private void BeginPiece()
    {
        Taken += _free.Length;
        var piece = _unused.TryPop(out var old) ? old : GC.AllocateUninitializedArray<byte>(PieceSize);
        _used.Add(piece);
        _free = piece;
    }
}
