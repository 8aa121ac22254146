using TrailTools.Sandbox.S3.Protocol;

namespace TrailTools.Sandbox.S3.Lifecycle;

/// <summary>The form of a lifecycle configuration (Amazon S3 API Reference, PutBucketLifecycleConfiguration).</summary>
internal static class LifecycleForm
{
    private static readonly XmlForm Prefix = XmlForm.Text("Prefix").Optional();
    private static readonly XmlForm Date = XmlForm.Text("Date").Optional();
    private static readonly XmlForm Days = XmlForm.Number("Days").Optional();
    private static readonly XmlForm NoncurrentDays = XmlForm.Number("NoncurrentDays").Optional();
    private static readonly XmlForm NewerVersions = XmlForm.Number("NewerNoncurrentVersions").Optional();
    private static readonly XmlForm LargerThan = XmlForm.Number("ObjectSizeGreaterThan").Optional();
    private static readonly XmlForm SmallerThan = XmlForm.Number("ObjectSizeLessThan").Optional();
    private static readonly XmlForm StorageClass = XmlForm.Word("StorageClass", [.. TransitionChecker.Classes]);

    /// <summary>The whole document.</summary>
    public static XmlForm Document { get; } = new(
        "LifecycleConfiguration",
        new XmlForm(
            "Rule",
            XmlForm.Text("ID").Optional(),
            Prefix,
            new XmlForm(
                "Filter",
                Prefix,
                TagSet.Tag.Optional(),
                LargerThan,
                SmallerThan,
                new XmlForm("And", Prefix, TagSet.Tag.Several(), LargerThan, SmallerThan).Optional()).Optional(),
            XmlForm.Word("Status", "Enabled", "Disabled"),
            new XmlForm("Transition", Date, Days, StorageClass).Several(),
            new XmlForm("Expiration", Date, Days, XmlForm.Flag("ExpiredObjectDeleteMarker").Optional()).Optional(),
            new XmlForm("NoncurrentVersionTransition", NoncurrentDays, NewerVersions, StorageClass).Several(),
            new XmlForm("NoncurrentVersionExpiration", NoncurrentDays, NewerVersions).Optional(),
            new XmlForm("AbortIncompleteMultipartUpload", XmlForm.Number("DaysAfterInitiation")).Optional()).Several(1));
}
