using System.Xml;
using System.Xml.Linq;
using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.S3.Protocol;

/// <summary>Reads XML that clients send.</summary>
internal static class S3XmlReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads a document of a form.</summary>
    /// <exception cref="ServiceException">MalformedXML.</exception>
    public static XElement Read(byte[] body, XmlForm form)
    {
        var root = Read(body);
        return form.Fits(root) ? root : throw S3Errors.MalformedXml();
    }

    // Elements are told apart by their local names.
    private static XElement Read(byte[] body)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body, writable: false), Settings);
            return Bare(XElement.Load(reader, LoadOptions.PreserveWhitespace));
        }
        catch (XmlException)
        {
            throw S3Errors.MalformedXml();
        }
    }

    // Clients send S3's namespace or none, and indent as they like.
    private static XElement Bare(XElement element)
        => element.Name.Namespace == XNamespace.None || element.Name.Namespace == S3Xml.Namespace
            ? new(element.Name.LocalName, element.HasElements ? element.Elements().Select(Bare) : element.Value, Attributes(element))
            : throw S3Errors.MalformedXml();

    private static IEnumerable<XAttribute> Attributes(XElement element) => element.Attributes().Where(static one => !one.IsNamespaceDeclaration);
}
