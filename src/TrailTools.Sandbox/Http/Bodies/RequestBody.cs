using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.Http.Bodies;

/// <summary>A request's body: decoded where it comes in chunks, and checked against what its headers promise.</summary>
internal sealed class RequestBody(SandboxRequest request, Stream source, long length)
{
    private const int SmallBody = 16 * 1024 * 1024;
    private const int BlockSize = 64 * 1024;
    private byte[]? _bytes;

    /// <summary>The whole body, for those that are small.</summary>
    /// <exception cref="ServiceException">It does not match a promise, or is too large.</exception>
    public async Task<byte[]> ReadAsync(CancellationToken stop)
    {
        if (_bytes is not null)
            return _bytes;
        using var target = new MemoryStream();
        await CopyToAsync(target, SmallBody, stop).ConfigureAwait(false);
        return _bytes = target.ToArray();
    }

    /// <summary>Copies the body.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="limit">The most bytes that are taken.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>What the bytes are.</returns>
    /// <exception cref="ServiceException">It does not match a promise, or is too large.</exception>
    public async Task<BodyChecks> CopyToAsync(Stream target, long limit, CancellationToken stop)
    {
        using var checks = new BodyChecks(request);
        var reader = AwsChunks.IsUsed(request) ? new AwsChunks(new BufferedStream(source, BlockSize)) : (IBodyReader)new PlainBody(source, length);
        var buffer = new byte[BlockSize];
        for (int count; (count = await reader.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0;)
        {
            checks.Append(buffer.AsSpan(0, count));
            if (checks.Length > limit)
                throw new ServiceException(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size.");
            await target.WriteAsync(buffer.AsMemory(0, count), stop).ConfigureAwait(false);
        }

        checks.Verify(reader.Trailers);
        return checks;
    }
}
