using System.Globalization;
using System.Text.Json;

namespace TrailTools.Integrity.Digests;

/// <summary>Reads a digest's JSON.</summary>
internal static class DigestParser
{
    /// <summary>What a digest says; null where the text is no digest.</summary>
    public static DigestContent? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root ? Read(root) : null;
        }
        catch (Exception error) when (error is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static DigestContent Read(JsonElement root)
    {
        var signature = Text(root, "previousDigestSignature");
        return new DigestContent
        {
            EndText = Required(root, "digestEndTime"),
            Start = Time(root, "digestStartTime"),
            End = Time(root, "digestEndTime"),
            Bucket = Required(root, "digestS3Bucket"),
            Key = Required(root, "digestS3Object"),
            Fingerprint = Required(root, "digestPublicKeyFingerprint"),
            Algorithm = Text(root, "digestSignatureAlgorithm"),
            PreviousSignature = signature,
            Previous = Text(root, "previousDigestS3Bucket") is { } bucket && Text(root, "previousDigestS3Object") is { } key
                ? new DigestLink(bucket, key, Text(root, "previousDigestHashValue"), signature)
                : null,
            LogFiles = root.TryGetProperty("logFiles", out var files) && files.ValueKind != JsonValueKind.Null ? [.. files.EnumerateArray().Select(ReadEntry)] : [],
        };
    }

    private static DigestEntry ReadEntry(JsonElement entry) => new(Required(entry, "s3Bucket"), Required(entry, "s3Object"), Required(entry, "hashValue"), Text(entry, "hashAlgorithm"));

    private static string Required(JsonElement from, string name) => from.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");

    private static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static DateTimeOffset Time(JsonElement from, string name)
        => DateTimeOffset.Parse(Required(from, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
