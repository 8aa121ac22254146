using System.Globalization;
using System.Xml.Linq;
using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.S3.Protocol;

/// <summary>Reads and writes tags (Amazon S3 API Reference, PutBucketTagging and PutObjectTagging).</summary>
internal static class TagSet
{
    private const int LongestKey = 128;
    private const int LongestValue = 256;

    /// <summary>The form of one tag.</summary>
    public static XmlForm Tag { get; } = new("Tag", XmlForm.Text("Key"), XmlForm.Text("Value"));

    private static XmlForm Form { get; } = new("Tagging", new XmlForm("TagSet", Tag.Several()));

    /// <summary>Reads a Tagging document.</summary>
    /// <exception cref="ServiceException">It is none, or a tag is not allowed, or there are too many.</exception>
    public static IReadOnlyDictionary<string, string> Read(byte[] body, int most)
        => Read(S3XmlReader.Read(body, Form).Descendants("Tag"), most);

    /// <summary>Reads Tag elements.</summary>
    /// <exception cref="ServiceException">A tag is not allowed, or there are too many.</exception>
    public static IReadOnlyDictionary<string, string> Read(IEnumerable<XElement> elements, int most)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in elements)
        {
            Check(tag.Element("Key")!.Value, tag.Element("Value")!.Value);
            if (!tags.TryAdd(tag.Element("Key")!.Value, tag.Element("Value")!.Value))
                throw Invalid("Cannot provide multiple Tags with the same key");
        }

        return tags.Count <= most ? tags : throw new ServiceException(400, "BadRequest", string.Create(CultureInfo.InvariantCulture, $"Tag count cannot be greater than {most}"));
    }

    /// <summary>Writes a Tagging document.</summary>
    public static XElement Write(IReadOnlyDictionary<string, string> tags) => S3Xml.Element(
        "Tagging",
        S3Xml.Element("TagSet", tags.Select(static tag => S3Xml.Element("Tag", S3Xml.Element("Key", tag.Key), S3Xml.Element("Value", tag.Value)))));

    private static void Check(string key, string value)
    {
        if (key.Length is 0 or > LongestKey)
            throw Invalid("The TagKey you have provided is invalid");
        if (value.Length > LongestValue)
            throw Invalid("The TagValue you have provided is invalid");
        if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            throw Invalid("System tags cannot be added/updated by requester");
    }

    private static ServiceException Invalid(string message) => new(400, "InvalidTag", message);
}
