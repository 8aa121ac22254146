using System.Globalization;
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

    /// <summary>A time as S3 writes it.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>An answer with a document.</summary>
    public static SandboxResponse Response(XElement root, int status = 200)
        => SandboxResponse.Of(status, MediaType, $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root.ToString(SaveOptions.DisableFormatting)}");
}
