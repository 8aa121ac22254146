using System.Buffers;
using System.Runtime.InteropServices;
using TrailTools.Diagnostics;

namespace TrailTools.Engines.Sorting;

/// <summary>Reads a sorted run, a record at a time; of a record that waits for its turn only the place is in memory. Closing it deletes the run.</summary>
/// <param name="path">The run's file.</param>
/// <param name="paths">Makes texts of paths.</param>
/// <exception cref="TrailException">It cannot be opened.</exception>
internal sealed class RunReader(string path, PathCache paths) : IDisposable
{
    private readonly RunFile _file = RunFile.OpenLast(path);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(RunFile.BufferSize);
    private int _start;
    private int _end;
    private RunHead _head;

    /// <summary>The record's key.</summary>
    public long Key => _head.Key;

    /// <summary>The bytes of the record's JSON.</summary>
    public int JsonLength => _head.JsonLength;

    /// <summary>Goes on to the next record, after <see cref="Read"/> of the one before.</summary>
    /// <exception cref="TrailException">Reading failed.</exception>
    public bool MoveNext()
    {
        if (!TryHold(RunHead.Size))
            return false;

        _head = MemoryMarshal.Read<RunHead>(Take(RunHead.Size));
        return true;
    }

    /// <summary>Reads the record's JSON, and where the record came from.</summary>
    /// <exception cref="TrailException">Reading failed.</exception>
    public EventOrigin Read(Span<byte> json)
    {
        if (!TryHold(_head.PathLength))
            throw Cut();
        var origin = new EventOrigin(paths.TextOf(MemoryMarshal.Cast<byte, char>(Take(_head.PathLength))), _head.Number);

        var held = Math.Min(json.Length, _end - _start);
        Take(held).CopyTo(json);
        if (_file.Read(json[held..], json.Length - held) < json.Length - held)
            throw Cut();
        return origin;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        _start += length;
        return _buffer.AsSpan(_start - length, length);
    }

    /// <summary>Makes sure that the next so many bytes are in the buffer; false where the run ends before.</summary>
    private bool TryHold(int length)
    {
        var held = _end - _start;
        if (held >= length)
            return true;

        var rest = _buffer.AsSpan(_start, held);
        if (length > _buffer.Length)
            _buffer = new byte[length];
        rest.CopyTo(_buffer);
        (_start, _end) = (0, held + _file.Read(_buffer.AsSpan(held), length - held));
        return _end >= length;
    }

    private TrailException Cut() => _file.Failure(new EndOfStreamException());
}
