using System.Buffers;
using System.Runtime.InteropServices;
using TrailTools.Diagnostics;

namespace TrailTools.Engines.Sorting;

/// <summary>Writes a sorted run.</summary>
/// <param name="path">The file to make.</param>
/// <exception cref="TrailException">It cannot be made.</exception>
internal sealed class RunWriter(string path) : IDisposable
{
    private readonly RunFile _file = RunFile.Create(path);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(RunFile.BufferSize);
    private int _used;

    /// <summary>Writes the next record.</summary>
    /// <exception cref="TrailException">There is no room.</exception>
    public void Write(long key, EventOrigin origin, ReadOnlySpan<byte> json)
    {
        var pathBytes = MemoryMarshal.AsBytes(origin.Path.AsSpan());
        var head = new RunHead(key, origin.Record, pathBytes.Length, json.Length);
        Put(MemoryMarshal.AsBytes(new ReadOnlySpan<RunHead>(in head)));
        Put(pathBytes);
        Put(json);
    }

    /// <summary>Writes what is not written yet: without it the run is not whole.</summary>
    /// <exception cref="TrailException">There is no room.</exception>
    public void Finish()
    {
        _file.Write(_buffer.AsSpan(0, _used));
        _used = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _used)
            Finish();
        if (bytes.Length > _buffer.Length)
        {
            _file.Write(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }
}
