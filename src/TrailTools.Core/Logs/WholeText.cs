using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace TrailTools.Logs;

/// <summary>
/// A log file's plain text held whole, in a buffer that is given back when nobody needs the text any more. Only a file of an ordinary size
/// and a single, whole gzip member is read so; <see cref="LogReader"/> reads the others, piece by piece.
/// </summary>
internal sealed class WholeText : IDisposable
{
    /// <summary>Smaller buffers would be of several sizes, and the one that is still in the processor's cache often of the wrong one.</summary>
    private const int BufferSize = 1 << 20;

    private byte[]? _buffer;

    private WholeText(byte[] buffer, int length) => (_buffer, Memory) = (buffer, buffer.AsMemory(0, length));

    /// <summary>The text.</summary>
    public ReadOnlyMemory<byte> Memory { get; }

    /// <summary>The file's text; null where it has to be read another way.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static WholeText? Read(ILogStore store, LogFile file, LogReadLimits limits)
    {
        if (file.Length == 0 || file.Length > limits.MaxWholeSize)
            return null;

        using var stream = store.Open(file);
        if (Fill(stream, (int)file.Length) is not { } stored)
            return null;
        if (stored.Memory.Span is not [0x1f, 0x8b, ..])
            return stored;

        using (stored)
            return Unpack(stored, limits);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    private static WholeText? Unpack(WholeText stored, LogReadLimits limits)
    {
        var length = stored.Memory.Length;
        var size = length < 18 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(stored.Memory.Span[^4..]);
        if (size == 0 || size > limits.MaxWholeSize || size > limits.MaxPlainSize)
            return null;

        try
        {
            using var gzip = new GZipStream(new MemoryStream(stored._buffer!, 0, length, writable: false), CompressionMode.Decompress);
            return Fill(gzip, (int)size);
        }
        catch (InvalidDataException)
        {
            // The other way of reading tells what is wrong, and gives what is before it.
            return null;
        }
    }

    /// <summary>Reads a stream that has exactly so many bytes; null for any other.</summary>
    private static WholeText? Fill(Stream stream, int length)
    {
        var text = new WholeText(ArrayPool<byte>.Shared.Rent(Math.Max(length + 1, BufferSize)), length);
        var isWhole = false;
        try
        {
            isWhole = stream.ReadAtLeast(text._buffer.AsSpan(0, length + 1), length + 1, throwOnEndOfStream: false) == length;
            return isWhole ? text : null;
        }
        finally
        {
            if (!isWhole)
                text.Dispose();
        }
    }
}
