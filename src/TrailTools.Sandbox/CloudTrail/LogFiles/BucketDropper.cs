using System.IO.Compression;
using System.Security.Cryptography;
using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.CloudTrail.LogFiles;

/// <summary>Puts a trail's files into its bucket as CloudTrail does: compressed, in class STANDARD, with the trail's encryption.</summary>
internal static class BucketDropper
{
    private const string Encryption = "x-amz-server-side-encryption";

    /// <summary>Compresses and puts a file.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="trail">The trail.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="json">The content.</param>
    /// <param name="time">When it is put.</param>
    /// <param name="metadata">Headers with metadata.</param>
    public static void Drop(Bucket bucket, Trail trail, string key, byte[] json, DateTimeOffset time, params (string Name, string Value)[] metadata)
    {
        var bytes = Compress(json);
        var fresh = bucket.Objects.Begin();
        using (fresh.Bytes)
            fresh.Bytes.Write(bytes);
        bucket.Objects.Keep(fresh, key, version => version with
        {
            LastModified = time,
            Size = bytes.Length,
            ETag = $"\"{ETag(bytes, trail)}\"",
            Headers = Headers(trail).Concat(metadata).ToDictionary(static one => one.Name, static one => one.Value),
        });
    }

    private static byte[] Compress(byte[] json)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
            gzip.Write(json);
        return bytes.ToArray();
    }

    private static (string Name, string Value)[] Headers(Trail trail) =>
    [
        ("Content-Type", "application/json"),
        ("Content-Encoding", "gzip"),
        .. trail.Settings.KmsKeyArn is { } key ? new[] { (Encryption, "aws:kms"), ($"{Encryption}-aws-kms-key-id", key) } : [(Encryption, "AES256")],
    ];

    // Of an object encrypted by a key the entity tag is not its MD5 (Amazon S3 API Reference, Object, ETag); of others it is, which is no use of MD5 for safety.
#pragma warning disable CA5351
    private static string ETag(byte[] bytes, Trail trail)
        => Convert.ToHexString(trail.Settings.KmsKeyArn is null ? MD5.HashData(bytes) : RandomNumberGenerator.GetBytes(MD5.HashSizeInBytes)).ToLowerInvariant();
#pragma warning restore CA5351
}
