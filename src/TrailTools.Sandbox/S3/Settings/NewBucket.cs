using System.Xml.Linq;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Settings;

/// <summary>The settings that AWS gives new buckets since April 2023 (Amazon S3 User Guide, Default settings for new S3 buckets FAQ).</summary>
internal static class NewBucket
{
    /// <summary>Encryption by S3's own keys.</summary>
    public static XElement Encryption { get; } = S3Xml.Element(
        "ServerSideEncryptionConfiguration",
        S3Xml.Element(
            "Rule",
            S3Xml.Element("ApplyServerSideEncryptionByDefault", S3Xml.Element("SSEAlgorithm", "AES256")),
            S3Xml.Element("BucketKeyEnabled", false)));

    private static XElement PublicAccessBlock { get; } = S3Xml.Element(
        "PublicAccessBlockConfiguration",
        S3Xml.Element("BlockPublicAcls", true),
        S3Xml.Element("IgnorePublicAcls", true),
        S3Xml.Element("BlockPublicPolicy", true),
        S3Xml.Element("RestrictPublicBuckets", true));

    /// <summary>The settings by query parameter.</summary>
    /// <param name="ownership">Who owns objects.</param>
    /// <param name="tags">The bucket's tags.</param>
    public static IReadOnlyDictionary<string, string> Settings(string ownership, IReadOnlyDictionary<string, string> tags)
    {
        var documents = new Dictionary<string, XElement>
        {
            [PublicAccess.Setting] = PublicAccessBlock,
            [DefaultEncryption.Setting] = Encryption,
            [Ownership.Setting] = S3Xml.Element("OwnershipControls", S3Xml.Element("Rule", S3Xml.Element("ObjectOwnership", ownership))),
        };
        if (tags.Count > 0)
            documents["tagging"] = TagSet.Write(tags);
        return documents.ToDictionary(static one => one.Key, static one => one.Value.ToString(SaveOptions.DisableFormatting));
    }
}
