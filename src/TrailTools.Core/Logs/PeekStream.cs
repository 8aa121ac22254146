namespace TrailTools.Logs;

/// <summary>A stream whose first bytes can be looked at before they are read; knows the last eight bytes that were read.</summary>
internal sealed class PeekStream(Stream source) : ForwardStream
{
    private readonly byte[] _tail = new byte[8];
    private byte[] _head = [];

    /// <summary>The last eight bytes that were read, zeros where there were fewer.</summary>
    public ReadOnlySpan<byte> Tail => _tail;

    /// <summary>The first bytes, as many as there are up to a count; before anything was read.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        var head = new byte[count];
        _head = head[..source.ReadAtLeast(head, count, throwOnEndOfStream: false)];
        return _head;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    protected override int Take(Span<byte> buffer)
    {
        var read = _head.Length > 0 ? TakeHead(buffer) : source.Read(buffer);
        Remember(buffer[..read]);
        return read;
    }

    private int TakeHead(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _head.Length);
        _head.AsSpan(0, count).CopyTo(buffer);
        _head = _head[count..];
        return count;
    }

    private void Remember(ReadOnlySpan<byte> read)
    {
        if (read.Length >= _tail.Length)
        {
            read[^_tail.Length..].CopyTo(_tail);
            return;
        }

        _tail.AsSpan(read.Length).CopyTo(_tail);
        read.CopyTo(_tail.AsSpan(_tail.Length - read.Length));
    }
}
