using System.Xml.Linq;

namespace TrailTools.Sandbox.S3.Storage;

/// <summary>How a bucket encrypts new objects, as its setting says.</summary>
/// <param name="Algorithm">AES256, aws:kms or aws:kms:dsse.</param>
/// <param name="KmsKeyId">The key; null for S3's or the account's own.</param>
internal sealed record DefaultEncryption(string Algorithm, string? KmsKeyId)
{
    /// <summary>The query parameter that S3 has for the setting.</summary>
    public const string Setting = "encryption";

    /// <summary>The bucket's.</summary>
    public static DefaultEncryption Of(Bucket bucket)
    {
        var root = bucket.Setting(Setting) is { } text ? XElement.Parse(text) : null;
        return new(Value(root, "SSEAlgorithm") ?? "AES256", Value(root, "KMSMasterKeyID"));
    }

    private static string? Value(XElement? root, string name) => root?.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}
