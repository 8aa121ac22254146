using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TrailTools.Sandbox.CloudTrail.Digests;

/// <summary>A digest's content (AWS CloudTrail User Guide, CloudTrail digest file structure).</summary>
/// <param name="Chain">The chain that it ends.</param>
/// <param name="Bucket">Its bucket.</param>
/// <param name="Key">Its key.</param>
/// <param name="End">The end of its hour.</param>
internal sealed record Digest(DigestChain Chain, string Bucket, string Key, DateTimeOffset End)
{
    /// <summary>The algorithm of signatures.</summary>
    public const string SignatureAlgorithm = "SHA256withRSA";

    private const string HashAlgorithm = "SHA-256";

    // After a gap a new chain begins.
    private DigestLink? Previous => Chain.Last?.End == End.AddHours(-1) ? Chain.Last : null;

    /// <summary>A hash as digests write it.</summary>
    public static string Hash(byte[] content) => Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant();

    /// <summary>The text that is signed: its end, its place, the hash of its content, the signature of the one before.</summary>
    public byte[] TextToSign(byte[] content)
        => Encoding.UTF8.GetBytes($"{Time(End)}\n{Bucket}/{Key}\n{Hash(content)}\n{Previous?.Signature ?? "null"}");

    /// <summary>Its JSON.</summary>
    /// <param name="fingerprint">What the public key is known by.</param>
    public byte[] Write(string fingerprint)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
            Write(writer, fingerprint);
        return bytes.ToArray();
    }

    private void Write(Utf8JsonWriter writer, string fingerprint)
    {
        writer.WriteStartObject();
        writer.WriteString("awsAccountId", Chain.AccountId);
        writer.WriteString("digestStartTime", Time(End.AddHours(-1)));
        writer.WriteString("digestEndTime", Time(End));
        writer.WriteString("digestS3Bucket", Bucket);
        writer.WriteString("digestS3Object", Key);
        writer.WriteString("digestPublicKeyFingerprint", fingerprint);
        writer.WriteString("digestSignatureAlgorithm", SignatureAlgorithm);
        writer.WriteString("newestEventTime", Chain.Pending.Count == 0 ? null : Time(Chain.Pending.Max(static one => one.Newest)));
        writer.WriteString("oldestEventTime", Chain.Pending.Count == 0 ? null : Time(Chain.Pending.Min(static one => one.Oldest)));
        writer.WriteString("previousDigestS3Bucket", Previous?.Bucket);
        writer.WriteString("previousDigestS3Object", Previous?.Key);
        writer.WriteString("previousDigestHashValue", Previous?.Hash);
        writer.WriteString("previousDigestHashAlgorithm", Previous is null ? null : HashAlgorithm);
        writer.WriteString("previousDigestSignature", Previous?.Signature);
        writer.WriteStartArray("logFiles");
        foreach (var entry in Chain.Pending)
            Write(writer, entry);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DigestEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("s3Bucket", entry.Bucket);
        writer.WriteString("s3Object", entry.Key);
        writer.WriteString("hashValue", entry.Hash);
        writer.WriteString("hashAlgorithm", HashAlgorithm);
        writer.WriteString("newestEventTime", Time(entry.Newest));
        writer.WriteString("oldestEventTime", Time(entry.Oldest));
        writer.WriteEndObject();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
