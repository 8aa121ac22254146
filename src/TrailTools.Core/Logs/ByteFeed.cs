namespace TrailTools.Logs;

/// <summary>Hands out a stream one byte at a time, so that a decoder behind it never takes more than it needs.</summary>
internal sealed class ByteFeed(Stream source) : ForwardStream
{
    private readonly BufferedStream _source = new(source, 1 << 16);

    /// <summary>Whether somebody asked for a byte behind the last one.</summary>
    public bool IsAtEnd { get; private set; }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _source.Dispose();
        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    protected override int Take(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;

        var next = _source.ReadByte();
        IsAtEnd = next < 0;
        buffer[0] = (byte)next;
        return IsAtEnd ? 0 : 1;
    }
}
