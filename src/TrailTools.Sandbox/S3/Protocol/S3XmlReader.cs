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
        IgnoreWhitespace = true,
    };

    /// <summary>Reads a document; its elements are told apart by their local names.</summary>
    /// <param name="body">The document.</param>
    /// <param name="root">The name of its root.</param>
    /// <exception cref="ServiceException">MalformedXML: it is none, or has another root, or is in another namespace than S3's.</exception>
    public static XElement Read(byte[] body, string root)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body, writable: false), Settings);
            var element = Bare(XElement.Load(reader));
            return element.Name.LocalName == root ? element : throw S3Errors.MalformedXml();
        }
        catch (XmlException)
        {
            throw S3Errors.MalformedXml();
        }
    }

    // Clients send S3's namespace or none.
    private static XElement Bare(XElement element)
        => element.Name.Namespace == XNamespace.None || element.Name.Namespace == S3Xml.Namespace
            ? new(element.Name.LocalName, element.Nodes().Select(static node => node is XElement child ? Bare(child) : node), element.Attributes().Where(static one => !one.IsNamespaceDeclaration))
            : throw S3Errors.MalformedXml();
}
