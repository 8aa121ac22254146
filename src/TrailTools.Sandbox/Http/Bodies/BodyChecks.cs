using System.Globalization;
using System.Security.Cryptography;
using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.Http.Bodies;

/// <summary>What a body's headers and trailers promise of its bytes, and what the bytes are.</summary>
internal sealed class BodyChecks : IDisposable
{
    private readonly SandboxRequest _request;
    private readonly HashChecksum _md5 = new(HashAlgorithmName.MD5);
    private readonly HashChecksum? _sha256;
    private readonly Dictionary<string, IChecksum> _checksums;

    /// <summary>Reads what a request's headers promise.</summary>
    public BodyChecks(SandboxRequest request)
    {
        _request = request;
        _sha256 = request.Header("x-amz-content-sha256") is { Length: 64 } ? new(HashAlgorithmName.SHA256) : null;
        var trailer = request.Header("x-amz-trailer") ?? "";
        _checksums = ChecksumNames.All
            .Where(name => request.Header(ChecksumNames.Header + name) is not null || trailer.Contains(ChecksumNames.Header + name, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(static name => name, ChecksumNames.Make);
    }

    /// <summary>How many bytes there were.</summary>
    public long Length { get; private set; }

    /// <summary>The MD5 of the bytes in hexadecimal digits; there after <see cref="Verify"/>.</summary>
    public string Md5 { get; private set; } = "";

    /// <summary>The checksums that were promised and kept, in base64 by name.</summary>
    public IReadOnlyDictionary<string, string> Checksums { get; private set; } = new Dictionary<string, string>();

    /// <summary>Takes the next bytes in.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        _md5.Append(bytes);
        _sha256?.Append(bytes);
        foreach (var checksum in _checksums.Values)
            checksum.Append(bytes);
    }

    /// <summary>Compares at the body's end.</summary>
    /// <exception cref="ServiceException">A promise was not kept.</exception>
    public void Verify(IReadOnlyDictionary<string, string> trailers)
    {
        if (_request.Header("x-amz-decoded-content-length") is { } length && length != Length.ToString(CultureInfo.InvariantCulture))
            throw new ServiceException(400, "IncompleteBody", "You did not provide the number of bytes specified by the x-amz-decoded-content-length header");
        if (_sha256 is not null && !Convert.ToHexString(_sha256.Finish()).Equals(_request.Header("x-amz-content-sha256"), StringComparison.OrdinalIgnoreCase))
            throw new ServiceException(400, "XAmzContentSHA256Mismatch", "The provided 'x-amz-content-sha256' header does not match what was computed.");
        VerifyMd5(_md5.Finish());
        Checksums = _checksums.ToDictionary(static one => one.Key, one => Verified(one.Key, one.Value.Finish(), trailers));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _md5.Dispose();
        _sha256?.Dispose();
        foreach (var checksum in _checksums.Values)
            checksum.Dispose();
    }

    private void VerifyMd5(byte[] md5)
    {
        Md5 = Convert.ToHexString(md5).ToLowerInvariant();
        var promised = _request.Header("Content-MD5");
        if (promised is not null && !IsBase64(promised, md5.Length))
            throw new ServiceException(400, "InvalidDigest", "The Content-MD5 you specified was invalid.");
        if (promised is not null && promised != Convert.ToBase64String(md5))
            throw new ServiceException(400, "BadDigest", "The Content-MD5 you specified did not match what we received.");
    }

    private string Verified(string name, byte[] value, IReadOnlyDictionary<string, string> trailers)
    {
        var header = ChecksumNames.Header + name;
        var promised = _request.Header(header) ?? trailers.GetValueOrDefault(header);
        if (promised is null || !IsBase64(promised, value.Length))
            throw new ServiceException(400, "InvalidRequest", $"Value for {header} header is invalid.");
        return promised == Convert.ToBase64String(value)
            ? promised
            : throw new ServiceException(400, "BadDigest", $"The {name.ToUpperInvariant()} you specified did not match the calculated checksum.");
    }

    private static bool IsBase64(string text, int length)
        => Convert.TryFromBase64String(text, new byte[text.Length], out var count) && count == length;
}
