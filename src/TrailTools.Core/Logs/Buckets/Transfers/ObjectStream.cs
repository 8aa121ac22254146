using TrailTools.Cloud.Buckets;

namespace TrailTools.Logs.Buckets.Transfers;

/// <summary>An object's bytes as they come.</summary>
/// <param name="content">The object.</param>
/// <param name="path">Its path, for errors.</param>
/// <param name="onRead">Is told how many bytes came.</param>
internal sealed class ObjectStream(ObjectContent content, string path, Action<int> onRead) : ForwardStream
{
    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();
        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    /// <exception cref="Diagnostics.TrailException">The transfer broke off.</exception>
    protected override int Take(Span<byte> buffer)
    {
        try
        {
            var read = content.Bytes.Read(buffer);
            onRead(read);
            return read;
        }
        catch (IOException error)
        {
            throw ObjectErrors.Broken(path, error);
        }
    }
}
