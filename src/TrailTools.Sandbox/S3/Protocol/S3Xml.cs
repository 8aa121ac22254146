using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using TrailTools.Sandbox.Http;

namespace TrailTools.Sandbox.S3.Protocol;

/// <summary>Writes S3's XML.</summary>
internal static class S3Xml
{
    /// <summary>The media type of XML.</summary>
    public const string MediaType = "application/xml";

    /// <summary>The namespace of all but errors.</summary>
    public static XNamespace Namespace { get; } = "http://s3.amazonaws.com/doc/2006-03-01/";

    /// <summary>An element in S3's namespace.</summary>
    public static XElement Element(string name, params object?[] content) => new(Namespace + name, content);

    /// <summary>The same element and all in it, in S3's namespace.</summary>
    public static XElement Qualified(XElement element)
        => new(Namespace + element.Name.LocalName, element.Attributes(), element.Nodes().Select(static node => node is XElement child ? Qualified(child) : node));

    /// <summary>A time as S3 writes it.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>An answer with a document.</summary>
    public static SandboxResponse Response(XElement root, int status = 200) => SandboxResponse.Of(status, MediaType, Text(root));

    // Keys can hold characters that no XML can; S3 writes them all the same, and clients that fear them ask for encoding-type=url.
    private static string Text(XElement root)
    {
        var text = new Utf8Text();
        using (var writer = XmlWriter.Create(text, new() { CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize }))
            root.WriteTo(writer);
        return text.ToString();
    }

    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
