using System.Xml.Linq;

namespace TrailTools.Sandbox.S3.Storage;

/// <summary>Who owns a bucket's objects, as its setting says.</summary>
internal static class Ownership
{
    /// <summary>The query parameter that S3 has for the setting.</summary>
    public const string Setting = "ownershipControls";

    /// <summary>The bucket's owner does, and access control lists count for nothing.</summary>
    public const string Enforced = "BucketOwnerEnforced";

    /// <summary>The setting's value; null where it was taken away.</summary>
    public static string? Of(Bucket bucket)
        => bucket.Setting(Setting) is { } text ? XElement.Parse(text).Descendants().FirstOrDefault(static element => element.Name.LocalName == "ObjectOwnership")?.Value : null;
}
