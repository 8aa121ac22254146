namespace TrailTools.Logs;

/// <summary>A window on a stream of text: what lies in it can be looked at again, and it grows only while more is asked for.</summary>
/// <param name="source">The plain text's bytes.</param>
/// <param name="size">The window's first size in bytes.</param>
internal sealed class TextWindow(Stream source, int size = 1 << 16)
{
    private byte[] _buffer = new byte[size];
    private int _start;
    private int _end;

    /// <summary>The bytes from here on that are in the window.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(_start, _end - _start);

    /// <summary>How many bytes of the text lie before the window.</summary>
    public long Position { get; private set; }

    /// <summary>Whether the window reaches to the end of the text.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Moves on by some bytes, which must be in the window.</summary>
    public void Skip(int count)
    {
        _start += count;
        Position += count;
    }

    /// <summary>Reads on behind the window's end; false where the text ends.</summary>
    public bool Fill()
    {
        if (IsAtEnd)
            return false;
        if (_end == _buffer.Length)
            MakeRoom();

        var read = source.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        IsAtEnd = read == 0;
        return !IsAtEnd;
    }

    /// <summary>Reads on until so many bytes are in the window, or all there are.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _start < count && Fill())
        {
        }

        return Bytes.Span;
    }

    private void MakeRoom()
    {
        var kept = Bytes;
        var room = kept.Length > _buffer.Length / 2 ? new byte[checked(_buffer.Length * 2)] : _buffer;
        kept.CopyTo(room);
        (_buffer, _start, _end) = (room, 0, kept.Length);
    }
}
