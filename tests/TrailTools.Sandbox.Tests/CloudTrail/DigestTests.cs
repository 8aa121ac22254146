using System.Security.Cryptography;
using System.Text;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.CloudTrail;

/// <summary>Digests: one an hour, each signed and naming the one before.</summary>
public sealed class DigestTests : IAsyncLifetime
{
    private const string Folder = "AWSLogs/111122223333/CloudTrail-Digest/eu-central-1/2026/03/03/";

    private readonly TrailSandbox _sandbox = new(start: TrailSandbox.Morning);
    private string _bucket = "";

    public async ValueTask InitializeAsync()
    {
        _bucket = _sandbox.Bucket();
        await _sandbox.TrailAsync(_bucket, isStarted: true, more: new() { ["EnableLogFileValidation"] = true });
        _sandbox.Advance(TimeSpan.FromHours(5));
    }

    [Fact]
    public void Each_hour_has_one_under_AWSs_key()
        => Assert.Equal(
            Enumerable.Range(9, 5).Select(static hour => $"{Folder}111122223333_CloudTrail-Digest_eu-central-1_audit_eu-central-1_20260303T{hour:00}0000Z.json.gz"),
            _sandbox.Keys(_bucket, Folder));

    [Fact]
    public void Each_names_the_one_before_and_the_first_none()
    {
        var keys = _sandbox.Keys(_bucket, Folder);
        var digests = keys.Select(key => _sandbox.Read(_bucket, key)).ToArray();

        Assert.Null(digests[0]["previousDigestS3Object"]);
        Assert.Null(digests[0]["previousDigestSignature"]);
        Assert.Equal(keys.SkipLast(1), digests.Skip(1).Select(static digest => (string)digest["previousDigestS3Object"]!));
        Assert.Equal(keys.SkipLast(1).Select(Signature), digests.Skip(1).Select(static digest => (string)digest["previousDigestSignature"]!));
        Assert.Equal(("2026-03-03T08:00:00Z", "2026-03-03T09:00:00Z"), ((string)digests[0]["digestStartTime"]!, (string)digests[0]["digestEndTime"]!));
    }

    [Fact]
    public void Each_log_file_is_in_the_digest_of_its_hour_by_the_hash_of_its_content()
    {
        var entries = _sandbox.Keys(_bucket, Folder).SelectMany(key => _sandbox.Read(_bucket, key)["logFiles"]!.AsArray()).ToArray();
        var logs = _sandbox.Keys(_bucket, "AWSLogs/111122223333/CloudTrail/").Where(static key => string.CompareOrdinal(key.Split('_')[3], "20260303T1300Z") <= 0);

        Assert.Equal(logs.Order(StringComparer.Ordinal), entries.Select(static entry => (string)entry!["s3Object"]!).Order(StringComparer.Ordinal));
        Assert.All(entries, entry => Assert.Equal(Hash(Content((string)entry!["s3Object"]!)), (string)entry["hashValue"]!));
    }

    [Fact]
    public async Task Signatures_are_of_AWSs_text_by_the_Regions_public_key()
    {
        using var cloudTrail = _sandbox.CloudTrail();
        var listed = (await cloudTrail.CallAsync("ListPublicKeys"))["PublicKeyList"]!.AsArray().Single()!;
        using var key = RSA.Create();
        key.ImportRSAPublicKey(Convert.FromBase64String((string)listed["Value"]!), out _);

        Assert.All(_sandbox.Keys(_bucket, Folder), digestKey =>
        {
            var digest = _sandbox.Read(_bucket, digestKey);
            var text = $"{digest["digestEndTime"]}\n{_bucket}/{digestKey}\n{Hash(Content(digestKey))}\n{digest["previousDigestSignature"]?.ToString() ?? "null"}";
            Assert.Equal((string)listed["Fingerprint"]!, (string)digest["digestPublicKeyFingerprint"]!);
            Assert.True(key.VerifyData(Encoding.UTF8.GetBytes(text), Convert.FromHexString(Signature(digestKey)), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        });
    }

    [Fact]
    public async Task A_Region_keeps_its_key_and_no_two_share_one()
    {
        using var cloudTrail = _sandbox.CloudTrail();

        Assert.Equal((await KeyAsync(cloudTrail, "eu-west-1")), (await KeyAsync(cloudTrail, "eu-west-1")));
        Assert.NotEqual((await KeyAsync(cloudTrail, "eu-west-1")), (await KeyAsync(cloudTrail, "us-east-1")));
        Assert.Equal("InvalidTimeRangeException", (await cloudTrail.CallAsync("ListPublicKeys", new() { ["StartTime"] = 2, ["EndTime"] = 1 })).Error);
    }

    [Fact]
    public async Task After_a_break_a_new_chain_begins()
    {
        using var cloudTrail = _sandbox.CloudTrail();
        await cloudTrail.CallAsync("StopLogging", new() { ["Name"] = "audit" });
        _sandbox.Advance(TimeSpan.FromHours(3));
        await cloudTrail.CallAsync("StartLogging", new() { ["Name"] = "audit" });
        _sandbox.Advance(TimeSpan.FromHours(2));

        var digests = _sandbox.Keys(_bucket, Folder).Select(key => _sandbox.Read(_bucket, key)).ToArray();
        Assert.Equal(2, digests.Count(static digest => digest["previousDigestS3Object"] is null));
    }

    [Fact]
    public async Task The_AWS_CLI_finds_all_valid_and_finds_what_was_changed()
    {
        var valid = await ValidateAsync();
        Assert.Contains("5/5 digest files valid", valid, StringComparison.Ordinal);
        Assert.Matches(@"\b(\d+)/\1 log files valid", valid);
        Assert.DoesNotContain("INVALID", valid, StringComparison.Ordinal);

        var changed = _sandbox.Keys(_bucket, "AWSLogs/111122223333/CloudTrail/")[0];
        await PutAsync(changed, Gzip("""{"Records":[]}"""));
        Assert.Contains($"{changed}\tINVALID: hash value doesn't match", await ValidateAsync(), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    private Task<string> ValidateAsync() => _sandbox.Endpoint().Cli.Run(
        "cloudtrail", "validate-logs", "--trail-arn", "arn:aws:cloudtrail:eu-central-1:111122223333:trail/audit", "--start-time", "2026-03-03T07:00:00Z", "--end-time", "2026-03-03T14:00:00Z", "--verbose");

    private async Task PutAsync(string key, byte[] bytes)
    {
        using var s3 = _sandbox.Endpoint().S3();
        await s3.PutObjectAsync(new() { BucketName = _bucket, Key = key, InputStream = new MemoryStream(bytes) }, TestContext.Current.CancellationToken);
    }

    private static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private static async Task<string> KeyAsync(JsonCaller cloudTrail, string region)
        => (string)(await cloudTrail.CallAsync("ListPublicKeys", region: region))["PublicKeyList"]!.AsArray().Single()!["Value"]!;

    private static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant();

    private byte[] Content(string key)
    {
        var objects = _sandbox.Server.Buckets.Find(_bucket)!.Objects;
        using var gzip = new System.IO.Compression.GZipStream(objects.Read(objects.Newest(key)!), System.IO.Compression.CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    private string Signature(string key) => _sandbox.Server.Buckets.Find(_bucket)!.Objects.Newest(key)!.Headers["x-amz-meta-signature"];
}
