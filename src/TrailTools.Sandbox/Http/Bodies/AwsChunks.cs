using System.Globalization;
using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.Http.Bodies;

/// <summary>
/// A body in the aws-chunked encoding (Amazon S3 API Reference, Signature calculations: transferring payload in multiple chunks, and including
/// trailing headers). Chunks' signatures are left unread, as the request's own is.
/// </summary>
/// <remarks>
/// <code>
/// 10000;chunk-signature=…\r\n    a size in hexadecimal digits, then so many bytes and \r\n
/// 0;chunk-signature=…\r\n        the last chunk has none
/// x-amz-checksum-crc32:…\r\n     then headers
/// \r\n
/// </code>
/// </remarks>
/// <param name="source">Where it comes from; it is read byte by byte between chunks.</param>
internal sealed class AwsChunks(BufferedStream source) : IBodyReader
{
    private const int LongestLine = 8 * 1024;
    private readonly Dictionary<string, string> _trailers = new(StringComparer.Ordinal);
    private long _left;
    private bool _isBegun;
    private bool _isAtEnd;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Trailers => _trailers;

    /// <summary>Whether a request's body is in this encoding.</summary>
    public static bool IsUsed(SandboxRequest request)
        => request.Header("x-amz-content-sha256")?.StartsWith("STREAMING-", StringComparison.Ordinal) == true;

    /// <inheritdoc/>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken stop)
    {
        if (_left == 0 && !_isAtEnd)
            await BeginChunkAsync(stop).ConfigureAwait(false);
        if (_isAtEnd)
            return 0;
        var count = await source.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _left)], stop).ConfigureAwait(false);
        _left -= count;
        return count > 0 ? count : throw Incomplete();
    }

    private async Task BeginChunkAsync(CancellationToken stop)
    {
        if (_isBegun && await ReadLineAsync(stop).ConfigureAwait(false) is not "")
            throw Incomplete();
        _isBegun = true;
        var size = (await ReadLineAsync(stop).ConfigureAwait(false)).Split(';')[0];
        if (!long.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _left) || _left < 0)
            throw new ServiceException(400, "InvalidRequest", "The body is not in the aws-chunked encoding.");
        if (_left == 0)
            await ReadTrailersAsync(stop).ConfigureAwait(false);
    }

    private async Task ReadTrailersAsync(CancellationToken stop)
    {
        _isAtEnd = true;
        while (await ReadLineAsync(stop).ConfigureAwait(false) is { Length: > 0 } line)
        {
            var parts = line.Split(':', 2);
            _trailers[parts[0].Trim().ToLowerInvariant()] = parts.Length == 2 ? parts[1].Trim() : "";
        }
    }

    private async Task<string> ReadLineAsync(CancellationToken stop)
    {
        var line = new List<char>();
        var one = new byte[1];
        while (line.Count < LongestLine)
        {
            if (await source.ReadAsync(one, stop).ConfigureAwait(false) == 0)
                throw Incomplete();
            if (one[0] == '\n')
                return new string([.. line]).TrimEnd('\r');
            line.Add((char)one[0]);
        }

        throw new ServiceException(400, "InvalidRequest", "The body is not in the aws-chunked encoding.");
    }

    private static ServiceException Incomplete()
        => new(400, "IncompleteBody", "The request body terminated unexpectedly");
}
