using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.Http.Bodies;

/// <summary>A body that comes as it is.</summary>
/// <param name="source">Where it comes from.</param>
/// <param name="length">How long it was said to be; negative where nothing was said.</param>
internal sealed class PlainBody(Stream source, long length) : IBodyReader
{
    private long _read;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Trailers { get; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken stop)
    {
        var count = await source.ReadAsync(buffer, stop).ConfigureAwait(false);
        _read += count;
        return count > 0 || length < 0 || _read == length
            ? count
            : throw new ServiceException(400, "IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header");
    }
}
