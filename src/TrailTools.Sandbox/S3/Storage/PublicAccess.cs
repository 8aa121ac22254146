using System.Xml.Linq;

namespace TrailTools.Sandbox.S3.Storage;

/// <summary>What a bucket blocks of public access, as its setting says.</summary>
internal static class PublicAccess
{
    /// <summary>The query parameter that S3 has for the setting.</summary>
    public const string Setting = "publicAccessBlock";

    /// <summary>Whether public access control lists are refused.</summary>
    public static bool BlocksAcls(Bucket bucket) => IsOn(bucket, "BlockPublicAcls");

    /// <summary>Whether public policies are refused.</summary>
    public static bool BlocksPolicies(Bucket bucket) => IsOn(bucket, "BlockPublicPolicy");

    private static bool IsOn(Bucket bucket, string name)
        => bucket.Setting(Setting) is { } text
            && XElement.Parse(text).Elements().Any(element => element.Name.LocalName == name && "true".Equals(element.Value.Trim(), StringComparison.OrdinalIgnoreCase));
}
