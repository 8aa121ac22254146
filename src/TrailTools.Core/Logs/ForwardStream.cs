namespace TrailTools.Logs;

/// <summary>A stream that is read once from its beginning to its end; what comes from it is counted.</summary>
internal abstract class ForwardStream : Stream
{
    /// <summary>How many bytes were read so far.</summary>
    public sealed override long Position { get; set; }

    /// <inheritdoc/>
    public sealed override bool CanRead => true;

    /// <inheritdoc/>
    public sealed override bool CanSeek => false;

    /// <inheritdoc/>
    public sealed override bool CanWrite => false;

    /// <inheritdoc/>
    public sealed override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public sealed override int Read(Span<byte> buffer)
    {
        var read = Take(buffer);
        Position += read;
        return read;
    }

    /// <inheritdoc/>
    public sealed override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public sealed override void Flush()
    {
    }

    /// <inheritdoc/>
    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public sealed override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public sealed override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Reads the next bytes into a buffer; 0 at the end.</summary>
    protected abstract int Take(Span<byte> buffer);
}
