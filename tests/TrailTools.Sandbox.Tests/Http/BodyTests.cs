using System.Globalization;
using System.Text;
using TrailTools.Sandbox.Http.Bodies;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.Http;

public sealed class BodyTests(SandboxEndpoint sandbox) : IClassFixture<SandboxEndpoint>, IDisposable
{
    private const string Streaming = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
    private readonly RawClient _raw = new(sandbox.Endpoint) { Region = "us-east-1" };

    /// <summary>Check values for "123456789" (the catalogue of parametrised CRC algorithms; FIPS 180-4 for the hashes).</summary>
    [Theory]
    [InlineData("crc32", "cbf43926")]
    [InlineData("crc32c", "e3069283")]
    [InlineData("crc64nvme", "ae8b14860a799888")]
    [InlineData("sha1", "f7c3bc1d808e04732adf679965ccc34ca7ae3441")]
    [InlineData("sha256", "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225")]
    public void Checksums_are_what_they_are_called(string name, string expected)
    {
        using var checksum = ChecksumNames.Make(name);
        checksum.Append("12345"u8);
        checksum.Append("6789"u8);

        Assert.Equal(expected, Convert.ToHexString(checksum.Finish()), ignoreCase: true);
    }

    [Theory]
    [InlineData("Content-MD5", "JfnnlDI7RTiF9RgfG2JNCw==", "200")]
    [InlineData("Content-MD5", "JfnnlDI7RTiF9RgfG2JNCA==", "400 BadDigest")]
    [InlineData("Content-MD5", "short", "400 InvalidDigest")]
    [InlineData("x-amz-content-sha256", "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225", "200")]
    [InlineData("x-amz-content-sha256", "05e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225", "400 XAmzContentSHA256Mismatch")]
    [InlineData("x-amz-content-sha256", "UNSIGNED-PAYLOAD", "200")]
    [InlineData("x-amz-checksum-crc32", "y/Q5Jg==", "200")]
    [InlineData("x-amz-checksum-crc32", "y/Q5Jw==", "400 BadDigest")]
    [InlineData("x-amz-checksum-crc32", "y/Q5", "400 InvalidRequest")]
    [InlineData("x-amz-checksum-crc64nvme", "rosUhgp5mIg=", "200")]
    [InlineData("x-amz-checksum-crc64nvme", "rosUhgp5mIk=", "400 BadDigest")]
    public async Task A_body_must_be_what_its_headers_promise(string name, string value, string expected)
    {
        var bucket = await Bucket();

        Assert.Equal(expected, await _raw.Send("PUT", $"/{bucket}/k", "123456789", (name, value)));
        Assert.Equal(expected == "200" ? "200" : "404 NoSuchKey", await _raw.Send("GET", $"/{bucket}/k"));
    }

    [Theory]
    [InlineData("5\r\n12345\r\n4\r\n6789\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n", "200")]
    [InlineData("9;chunk-signature=00ff\r\n123456789\r\n0;chunk-signature=00ff\r\nx-amz-checksum-crc32: y/Q5Jg==\r\nx-amz-trailer-signature:00ff\r\n\r\n", "200")]
    [InlineData("9\r\n123456789\r\n0\r\nx-amz-checksum-crc32:y/Q5Jw==\r\n\r\n", "400 BadDigest")]
    [InlineData("9\r\n123456789\r\n0\r\n\r\n", "400 InvalidRequest")]
    [InlineData("8\r\n12345678\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n", "400 IncompleteBody")]
    [InlineData("9\r\n12345", "400 IncompleteBody")]
    [InlineData("9\r\n123456789", "400 IncompleteBody")]
    [InlineData("9\r\n123456789more\r\n", "400 IncompleteBody")]
    [InlineData("many\r\n", "400 InvalidRequest")]
    [InlineData("-9\r\n", "400 InvalidRequest")]
    [InlineData("", "400 IncompleteBody")]
    public async Task A_body_in_chunks_is_put_together(string chunks, string expected)
    {
        var bucket = await Bucket();

        Assert.Equal(expected, await _raw.Send(
            "PUT",
            $"/{bucket}/k",
            chunks,
            (RawClient.Checksum, ""),
            ("x-amz-content-sha256", Streaming),
            ("x-amz-trailer", "x-amz-checksum-crc32"),
            ("x-amz-decoded-content-length", "9"),
            ("Content-Encoding", "aws-chunked,gzip")));
        if (expected != "200")
            return;
        using var got = await _raw.Answer("GET", $"/{bucket}/k");
        Assert.Equal("123456789", await got.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["gzip"], got.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Chunks_of_any_size_are_put_together()
    {
        var bucket = await Bucket();
        var content = string.Concat(Enumerable.Range(0, 50_000).Select(static at => at.ToString("x", CultureInfo.InvariantCulture)));
        var chunks = new StringBuilder();
        for (var (at, size) = (0, 1); at < content.Length; at += size, size = (size * 3) + 1)
        {
            var part = content.Substring(at, Math.Min(size, content.Length - at));
            chunks.Append(CultureInfo.InvariantCulture, $"{part.Length:x}\r\n{part}\r\n");
        }

        Assert.Equal("200", await _raw.Send("PUT", $"/{bucket}/k", chunks.Append("0\r\n\r\n").ToString(), (RawClient.Checksum, ""), ("x-amz-content-sha256", Streaming)));
        using var got = await _raw.Answer("GET", $"/{bucket}/k");
        Assert.Equal(content, await got.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _raw.Dispose();

    private async Task<string> Bucket()
    {
        var name = Names.Bucket();
        Assert.Equal("200", await _raw.Send("PUT", $"/{name}"));
        return name;
    }
}
