using System.Buffers;
using TrailTools.Cloud.Buckets;

namespace TrailTools.Logs.Buckets.Transfers;

/// <summary>An object's bytes in a buffer that is lent.</summary>
/// <param name="buffer">The buffer.</param>
/// <param name="length">How many bytes of it are the object's.</param>
internal sealed class PooledBytes(byte[] buffer, int length) : IDisposable
{
    private byte[]? _buffer = buffer;

    /// <summary>How many bytes they are.</summary>
    public int Length => length;

    /// <summary>Reads them all.</summary>
    /// <param name="content">The object.</param>
    /// <param name="limit">The most bytes that it may have.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="IOException">They broke off, or are more than was listed.</exception>
    public static async Task<PooledBytes> ReadAsync(ObjectContent content, long limit, CancellationToken stop)
    {
        if (content.Head.Size > limit)
            throw new IOException("It is larger than it was when it was listed.");

        var length = (int)content.Head.Size;
        var bytes = new PooledBytes(ArrayPool<byte>.Shared.Rent(length), length);
        try
        {
            await content.Bytes.ReadExactlyAsync(bytes._buffer.AsMemory(0, length), stop).ConfigureAwait(false);
            return bytes;
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>Reads them; to be done before they are given back.</summary>
    public Stream Open() => new MemoryStream(_buffer!, 0, length, writable: false);

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } lent)
            ArrayPool<byte>.Shared.Return(lent);
    }
}
