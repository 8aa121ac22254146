using System.Buffers.Binary;
using System.IO.Compression;

namespace TrailTools.Logs;

/// <summary>
/// A log file's plain text held whole, in buffers that serve one file after another. Only a file of an ordinary size and a single, whole
/// gzip member is read so; <see cref="LogReader"/> reads the others, piece by piece.
/// </summary>
internal sealed class WholeText
{
    /// <summary>Larger texts are read piece by piece.</summary>
    public const int MaxSize = 32 << 20;

    private byte[] _stored = [];
    private byte[] _plain = [];

    /// <summary>The file's text; null where it has to be read another way.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public ReadOnlyMemory<byte>? Read(ILogStore store, LogFile file, LogReadLimits limits)
    {
        if (file.Length is 0 or > MaxSize)
            return null;

        using var stream = store.Open(file);
        Grow(ref _stored, (int)file.Length + 1);
        var length = stream.ReadAtLeast(_stored, _stored.Length, throwOnEndOfStream: false);
        if (length == _stored.Length)
            return null;

        return _stored.AsSpan(0, length) is [0x1f, 0x8b, ..] ? Unpack(length, limits) : _stored.AsMemory(0, length);
    }

    private ReadOnlyMemory<byte>? Unpack(int length, LogReadLimits limits)
    {
        var size = length < 18 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(_stored.AsSpan(length - 4));
        if (size is 0 or > MaxSize || size > limits.MaxPlainSize)
            return null;

        Grow(ref _plain, (int)size + 1);
        try
        {
            using var gzip = new GZipStream(new MemoryStream(_stored, 0, length, writable: false), CompressionMode.Decompress);
            return gzip.ReadAtLeast(_plain.AsSpan(0, (int)size + 1), (int)size + 1, throwOnEndOfStream: false) == size ? _plain.AsMemory(0, (int)size) : null;
        }
        catch (InvalidDataException)
        {
            // The other way of reading tells what is wrong, and gives what is before it.
            return null;
        }
    }

    private static void Grow(ref byte[] buffer, int size)
    {
        if (buffer.Length < size)
            buffer = new byte[Math.Max(size, Math.Min(buffer.Length * 2, MaxSize + 1))];
    }
}
