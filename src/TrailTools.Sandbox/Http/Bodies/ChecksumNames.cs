using System.Security.Cryptography;

namespace TrailTools.Sandbox.Http.Bodies;

/// <summary>The checksums that S3 takes (Amazon S3 User Guide, Checking object integrity).</summary>
internal static class ChecksumNames
{
    /// <summary>How the headers with checksums begin; the name follows.</summary>
    public const string Header = "x-amz-checksum-";

    private static readonly Dictionary<string, Func<IChecksum>> Makers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["crc32"] = static () => new CrcChecksum(0xEDB88320, 32),
        ["crc32c"] = static () => new CrcChecksum(0x82F63B78, 32),
        ["crc64nvme"] = static () => new CrcChecksum(0x9A6C9329AC4BC9B5, 64),
        ["sha1"] = static () => new HashChecksum(HashAlgorithmName.SHA1),
        ["sha256"] = static () => new HashChecksum(HashAlgorithmName.SHA256),
    };

    /// <summary>The names, in lower case.</summary>
    public static IReadOnlyCollection<string> All => Makers.Keys;

    /// <summary>A checksum of that name.</summary>
    public static IChecksum Make(string name) => Makers[name]();
}
