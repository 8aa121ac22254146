using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using TrailTools.Cloud.Trails;
using TrailTools.Core.Tests.Logs.Buckets;

namespace TrailTools.Core.Tests.Integrity;

/// <summary>A bucket with log files and digests of one account and Region, signed as CloudTrail signs. A test changes digests before they are signed or afterwards.</summary>
internal sealed class SignedLogs(string region = "eu-west-1")
{
    public const string Account = "111122223333";

    private static readonly ConcurrentDictionary<string, RSA> Pairs = new();
    private readonly string _region = region;
    private (string Key, string Hash, string Signature)? _last;

    public static DateTimeOffset Midnight { get; } = new(2026, 3, 4, 0, 0, 0, TimeSpan.Zero);

    public Bucket Bucket { get; init; } = new();

    /// <summary>The key pair that signs from now on.</summary>
    public string Signer { get; set; } = region;

    /// <summary>What names of digests end in.</summary>
    public string End { get; set; } = ".json.gz";

    public static DigestKey PublicKey(string signer)
    {
        var value = Pair(signer).ExportRSAPublicKey();
        return new DigestKey(Fingerprint(signer), value, Midnight.AddYears(-1), Midnight.AddYears(1));
    }

    public static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant();

    public static byte[] Gzip(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var stored = new MemoryStream();
        using (var gzip = new GZipStream(stored, level))
            gzip.Write(bytes);

        // The framework writes nothing at all for nothing.
        return stored.ToArray() is { Length: > 0 } made ? made : [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    }

    public static byte[] Gunzip(byte[] bytes)
    {
        using var plain = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    public string LogKey(DateTimeOffset time, int number = 1)
        => string.Create(CultureInfo.InvariantCulture, $"AWSLogs/{Account}/CloudTrail/{_region}/{time:yyyy'/'MM'/'dd}/{Account}_CloudTrail_{_region}_{time:yyyyMMdd'T'HHmm'Z'}_{number:0000000000000000}.json.gz");

    public string DigestKey(DateTimeOffset end)
        => string.Create(CultureInfo.InvariantCulture, $"AWSLogs/{Account}/CloudTrail-Digest/{_region}/{end:yyyy'/'MM'/'dd}/{Account}_CloudTrail-Digest_{_region}_trail_{_region}_{end:yyyyMMdd'T'HHmmss'Z'}{End}");

    /// <summary>Has CloudTrail list the public keys of signers.</summary>
    public SignedLogs Publish(params string[] signers)
    {
        Bucket.Cloud.Trails(_region).Keys.AddRange(signers.Select(PublicKey));
        return this;
    }

    /// <summary>Forgets the last digest: the next one begins a chain.</summary>
    public void Restart() => _last = null;

    /// <summary>Delivers a log file.</summary>
    public byte[] Deliver(string key)
    {
        var text = Encoding.UTF8.GetBytes($$"""{"Records":[{"eventID":"{{key}}"}]}""");
        Bucket.Add(key, Gzip(text));
        return text;
    }

    /// <summary>Delivers an hour: its log files, then its digest.</summary>
    /// <param name="hour">The end of the hour, in hours from midnight.</param>
    /// <param name="change">Changes the digest before it is signed.</param>
    /// <param name="hasMetadata">Whether the signature is kept beside it.</param>
    /// <param name="logs">How many log files it has.</param>
    public void Hour(int hour, Action<JsonObject>? change = null, bool hasMetadata = true, int logs = 2)
    {
        var end = Midnight.AddHours(hour);
        var files = Enumerable.Range(0, logs).Select(number => LogKey(end.AddMinutes(-50 + (20 * number)))).Select(key => (Key: key, Text: Deliver(key))).ToList();
        Digest(DigestKey(end), Text(end, files), change, hasMetadata);
    }

    /// <summary>Delivers a digest.</summary>
    public void Digest(string key, JsonObject digest, Action<JsonObject>? change = null, bool hasMetadata = true)
    {
        change?.Invoke(digest);
        var bytes = Encoding.UTF8.GetBytes(digest.ToJsonString());
        var text = $"{digest["digestEndTime"]}\n{digest["digestS3Bucket"]}/{digest["digestS3Object"]}\n{Hash(bytes)}\n{digest["previousDigestSignature"]?.ToString() ?? "null"}";
        var signature = Convert.ToHexString(Pair(Signer).SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)).ToLowerInvariant();
        Dictionary<string, string> metadata = hasMetadata ? new() { ["signature"] = signature, ["signature-algorithm"] = "SHA256withRSA" } : [];
        Bucket.Cloud.Objects.Add(Bucket.Name, key, Gzip(bytes), metadata: metadata);
        _last = (key, Hash(bytes), signature);
    }

    /// <summary>A digest's JSON.</summary>
    public JsonObject Text(DateTimeOffset end, IEnumerable<(string Key, byte[] Text)> files) => new()
    {
        ["awsAccountId"] = Account,
        ["digestStartTime"] = Time(end.AddHours(-1)),
        ["digestEndTime"] = Time(end),
        ["digestS3Bucket"] = Bucket.Name,
        ["digestS3Object"] = DigestKey(end),
        ["digestPublicKeyFingerprint"] = Fingerprint(Signer),
        ["digestSignatureAlgorithm"] = "SHA256withRSA",
        ["previousDigestS3Bucket"] = _last is null ? null : Bucket.Name,
        ["previousDigestS3Object"] = _last?.Key,
        ["previousDigestHashValue"] = _last?.Hash,
        ["previousDigestHashAlgorithm"] = _last is null ? null : "SHA-256",
        ["previousDigestSignature"] = _last?.Signature,
        ["logFiles"] = new JsonArray([.. files.Select(static file => new JsonObject { ["s3Bucket"] = Bucket.Name, ["s3Object"] = file.Key, ["hashValue"] = Hash(file.Text), ["hashAlgorithm"] = "SHA-256" })]),
    };

    private static string Fingerprint(string signer) => Hash(Pair(signer).ExportRSAPublicKey())[..32];

    private static RSA Pair(string signer) => Pairs.GetOrAdd(signer, static _ => RSA.Create(2048));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
