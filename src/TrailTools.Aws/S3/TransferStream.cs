using Amazon.Runtime;
using Amazon.S3.Model;

namespace TrailTools.Aws.S3;

/// <summary>An object's bytes as they come; one that breaks off, or does not match a checksum that S3 sends, throws <see cref="IOException"/>. Ends the transfer when it is disposed.</summary>
/// <param name="response">The answer that is being read.</param>
internal sealed class TransferStream(GetObjectResponse response) : Stream
{
    private readonly Stream _bytes = response.ResponseStream;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => response.ContentLength;

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return _bytes.Read(buffer, offset, count);
        }
        catch (AmazonClientException error)
        {
            throw Broken(error);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _bytes.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonClientException error)
        {
            throw Broken(error);
        }
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            response.Dispose();
        base.Dispose(disposing);
    }

    private static IOException Broken(AmazonClientException error) => new($"The transfer did not come whole: {error.Message}");
}
