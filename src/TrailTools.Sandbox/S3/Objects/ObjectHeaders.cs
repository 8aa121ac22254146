using System.Globalization;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.Http.Bodies;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Objects;

/// <summary>The headers that an object is put with and given back with (Amazon S3 API Reference, PutObject and GetObject).</summary>
internal static class ObjectHeaders
{
    /// <summary>The header of the body's media type.</summary>
    public const string ContentType = "Content-Type";

    private const string Metadata = "x-amz-meta-";
    private const string EncryptionStart = "x-amz-server-side-encryption";
    private const int MostMetadata = 2048;

    private static readonly string[] System =
    [
        ContentType, "Cache-Control", "Content-Disposition", "Content-Language", "Expires", "x-amz-website-redirect-location",
        EncryptionStart, $"{EncryptionStart}-aws-kms-key-id", $"{EncryptionStart}-bucket-key-enabled",
    ];

    /// <summary>What is to be kept of a request's headers, with the bucket's encryption where it asks for none.</summary>
    /// <exception cref="ServiceException">There is too much metadata.</exception>
    public static IReadOnlyDictionary<string, string> Read(S3Call call)
    {
        var kept = System.Where(name => call.Request.Header(name) is not null).ToDictionary(static name => name, name => call.Request.Header(name)!);
        kept.TryAdd(ContentType, "binary/octet-stream");
        if (Encoding(call.Request) is { Length: > 0 } encoding)
            kept["Content-Encoding"] = encoding;
        if (!kept.ContainsKey(EncryptionStart))
            AddEncryption(kept, call.Bucket);
        foreach (var name in call.Request.HeaderNames.Where(static name => name.StartsWith(Metadata, StringComparison.OrdinalIgnoreCase)))
            kept[name.ToLowerInvariant()] = call.Request.Header(name)!;
        CheckSize(kept);
        return kept;
    }

    /// <summary>The storage class that a request asks for.</summary>
    /// <exception cref="ServiceException">There is no such class.</exception>
    public static string StorageClass(SandboxRequest request)
        => request.Header("x-amz-storage-class") is not { } name ? StorageClasses.Standard
            : StorageClasses.IsKnown(name) ? name
            : throw new ServiceException(400, "InvalidStorageClass", "The storage class you specified is not valid") { Details = [("StorageClassRequested", name)] };

    /// <summary>What is told of a version when it is read.</summary>
    public static IEnumerable<(string Name, string Value)> Of(ObjectVersion version, SandboxRequest request) =>
    [
        ("ETag", version.ETag),
        ("Last-Modified", version.LastModified.ToString("R", CultureInfo.InvariantCulture)),
        ("Accept-Ranges", "bytes"),
        .. version.Headers.Where(static one => one.Key != ContentType).Select(static one => (one.Key, one.Value)),
        .. VersionId(version),
        .. version.StorageClass == StorageClasses.Standard ? [] : new[] { ("x-amz-storage-class", version.StorageClass) },
        .. version.Tags.Count == 0 ? [] : new[] { ("x-amz-tagging-count", version.Tags.Count.ToString(CultureInfo.InvariantCulture)) },
        .. request.Header("x-amz-checksum-mode") is not null && request.Header("Range") is null ? Checksums(version) : [],
    ];

    /// <summary>A version's id, in a bucket that keeps versions.</summary>
    public static IEnumerable<(string Name, string Value)> VersionId(ObjectVersion version)
        => version.VersionId == ObjectVersion.NullId ? [] : [("x-amz-version-id", version.VersionId)];

    /// <summary>How a version is encrypted.</summary>
    public static IEnumerable<(string Name, string Value)> Encryption(ObjectVersion version)
        => version.Headers.Where(static one => one.Key.StartsWith(EncryptionStart, StringComparison.Ordinal)).Select(static one => (one.Key, one.Value));

    /// <summary>A version's checksums.</summary>
    public static IEnumerable<(string Name, string Value)> Checksums(ObjectVersion version)
        => version.Checksums.Count == 0 ? [] : version.Checksums.Select(static one => (ChecksumNames.Header + one.Key, one.Value)).Append((ChecksumNames.Header + "type", "FULL_OBJECT"));

    // aws-chunked is of the way, not of the object.
    private static string Encoding(SandboxRequest request)
        => string.Join(",", (request.Header("Content-Encoding") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(static one => one != "aws-chunked"));

    private static void AddEncryption(Dictionary<string, string> headers, Bucket bucket)
    {
        var rule = DefaultEncryption.Of(bucket);
        headers[EncryptionStart] = rule.Algorithm;
        if (rule.KmsKeyId is not null)
            headers[$"{EncryptionStart}-aws-kms-key-id"] = rule.KmsKeyId;
    }

    private static void CheckSize(Dictionary<string, string> headers)
    {
        var size = headers.Where(static one => one.Key.StartsWith(Metadata, StringComparison.Ordinal)).Sum(static one => one.Key.Length - Metadata.Length + one.Value.Length);
        if (size > MostMetadata)
        {
            throw new ServiceException(400, "MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size")
            {
                Details = [("Size", size.ToString(CultureInfo.InvariantCulture)), ("MaxSizeAllowed", MostMetadata.ToString(CultureInfo.InvariantCulture))],
            };
        }
    }
}
