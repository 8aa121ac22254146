using System.Xml.Linq;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Settings;

/// <summary>The settings of buckets that are one XML document each (Amazon S3 API Reference).</summary>
internal static class BucketSettings
{
    private const int MostTags = 50;

    private static readonly BucketSetting[] All =
    [
        new(PublicAccess.Setting, "PublicAccessBlock", new(
            "PublicAccessBlockConfiguration",
            XmlForm.Flag("BlockPublicAcls").Optional(),
            XmlForm.Flag("IgnorePublicAcls").Optional(),
            XmlForm.Flag("BlockPublicPolicy").Optional(),
            XmlForm.Flag("RestrictPublicBuckets").Optional()))
        {
            Missing = new(404, "NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found"),
        },
        new(Ownership.Setting, "BucketOwnershipControls", new(
            "OwnershipControls",
            new XmlForm("Rule", XmlForm.Word("ObjectOwnership", Ownership.Enforced, "BucketOwnerPreferred", "ObjectWriter"))))
        {
            Missing = new(404, "OwnershipControlsNotFoundError", "The bucket ownership controls were not found"),
        },
        new(DefaultEncryption.Setting, "BucketEncryption", new(
            "ServerSideEncryptionConfiguration",
            new XmlForm(
                "Rule",
                new XmlForm("ApplyServerSideEncryptionByDefault", XmlForm.Word("SSEAlgorithm", "AES256", "aws:kms", "aws:kms:dsse"), XmlForm.Text("KMSMasterKeyID").Optional()).Optional(),
                new XmlForm("BlockedEncryptionTypes", XmlForm.Word("EncryptionType", "NONE", "SSE-C").Several()).Optional(),
                XmlForm.Flag("BucketKeyEnabled").Optional())))
        {
            Usual = NewBucket.Encryption,
            Check = CheckEncryption,
        },
        new(Versioning.Setting, "BucketVersioning", new(
            "VersioningConfiguration",
            XmlForm.Word("Status", Versioning.Enabled, "Suspended").Optional(),
            XmlForm.Word("MfaDelete", "Disabled").Optional()))
        {
            IsDeletable = false,
        },
        new("tagging", "BucketTagging", new("Tagging", new XmlForm("TagSet", TagSet.Tag.Several())))
        {
            Missing = new(404, "NoSuchTagSet", "The TagSet does not exist"),
            PutStatus = 204,
            Check = static document => TagSet.Read(document.Descendants("Tag"), MostTags),
        },
    ];

    /// <summary>The operations on all of them.</summary>
    public static IEnumerable<S3Route> Routes => All.SelectMany(static setting => new SettingAnswerer(setting).Routes());

    private static void CheckEncryption(XElement document)
    {
        if (document.Descendants("KMSMasterKeyID").Any() && document.Descendants("SSEAlgorithm").First().Value == "AES256")
            throw new ServiceException(400, "InvalidArgument", "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse");
    }
}
