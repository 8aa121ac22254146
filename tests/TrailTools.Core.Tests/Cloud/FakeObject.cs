namespace TrailTools.Core.Tests.Cloud;

/// <summary>A version of an object in memory.</summary>
internal sealed record FakeObject(string Key, byte[] Content, DateTimeOffset LastModified)
{
    public string? VersionId { get; init; }

    public bool IsDeleteMarker { get; init; }

    public string StorageClass { get; init; } = "STANDARD";

    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    public string ETag => $"\"{Content.Length:x}-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Content).AsSpan(0, 16))}\"";
}
