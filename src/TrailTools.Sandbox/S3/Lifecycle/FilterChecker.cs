using System.Globalization;
using System.Xml.Linq;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.S3.Protocol;

namespace TrailTools.Sandbox.S3.Lifecycle;

/// <summary>Looks at what lifecycle rules apply to.</summary>
internal static class FilterChecker
{
    /// <summary>Looks whether all rules are of one version: with Prefix, or with Filter.</summary>
    /// <exception cref="ServiceException">Each has one, and they are mixed.</exception>
    public static void CheckVersions(IReadOnlyCollection<XElement> rules)
    {
        if (rules.Any(static rule => rule.Element("Prefix") is null == rule.Element("Filter") is null))
            throw S3Errors.MalformedXml();
        if (rules.Any(static rule => rule.Element("Prefix") is not null) && rules.Any(static rule => rule.Element("Filter") is not null))
            throw S3Errors.InvalidRequest("Base level prefix cannot be used in Lifecycle V2, prefixes are only supported in the Filter.");
    }

    /// <summary>Looks at one rule.</summary>
    /// <exception cref="ServiceException">Its filter is none, or does not go with its actions.</exception>
    public static void Check(XElement rule)
    {
        var filter = rule.Element("Filter");
        if (filter?.Elements().Count() > 1)
            throw S3Errors.MalformedXml();
        CheckSizes(filter?.Element("And"));
        var tags = filter?.Descendants("Tag").Select(static tag => tag.Element("Key")!.Value).ToArray() ?? [];
        if (tags.Distinct(StringComparer.Ordinal).Count() < tags.Length)
            throw S3Errors.InvalidRequest("Duplicate Tag Keys are not allowed.");
        if (tags.Length > 0 && rule.Element("AbortIncompleteMultipartUpload") is not null)
            throw S3Errors.InvalidRequest("AbortIncompleteMultipartUpload cannot be specified with Tags.");
        if (tags.Length > 0 && rule.Element("Expiration")?.Element("ExpiredObjectDeleteMarker") is not null)
            throw S3Errors.InvalidRequest("ExpiredObjectDeleteMarker cannot be specified with Tags.");
        if (filter is null && rule.Descendants("NewerNoncurrentVersions").Any())
            throw S3Errors.InvalidRequest("NewerNoncurrentVersions cannot be used in Lifecycle V1.");
    }

    private static void CheckSizes(XElement? and)
    {
        if (Size(and, "ObjectSizeGreaterThan") >= Size(and, "ObjectSizeLessThan"))
            throw S3Errors.InvalidRequest("'ObjectSizeLessThan' has to be a value greater than 'ObjectSizeGreaterThan'.");
    }

    private static long? Size(XElement? and, string name)
        => and?.Element(name) is { } element ? long.Parse(element.Value.Trim(), CultureInfo.InvariantCulture) : null;
}
