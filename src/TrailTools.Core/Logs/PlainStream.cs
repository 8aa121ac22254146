using TrailTools.Diagnostics;

namespace TrailTools.Logs;

/// <summary>The plain bytes of a file, up to a limit.</summary>
internal sealed class PlainStream(Stream source, string path, long limit) : ForwardStream
{
    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    /// <exception cref="TrailException">The text is larger than the limit, or its gzip data are damaged.</exception>
    protected override int Take(Span<byte> buffer)
    {
        try
        {
            var read = source.Read(buffer);
            return Position + read <= limit ? read : throw LogErrors.TooLarge(path, limit);
        }
        catch (InvalidDataException error)
        {
            throw LogErrors.Gzip(path, error.Message.TrimEnd('.'), error);
        }
    }
}
