using System.Buffers;

namespace TrailTools.Logs;

/// <summary>A part of a log file's text, cut where a record seems to end, in a buffer that is given back when nobody needs it any more.</summary>
internal sealed class TextPart(byte[] buffer) : IDisposable
{
    private byte[]? _buffer = buffer;

    /// <summary>The records in it, if it was cut at the right places.</summary>
    public RecordItems Items { get; init; }

    /// <summary>How many records it has then.</summary>
    public int Count { get; init; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
    }
}
