using System.Globalization;
using System.Xml.Linq;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;

namespace TrailTools.Sandbox.S3.Listing;

/// <summary>What the listings of objects and of versions are both asked.</summary>
/// <param name="Prefix">How keys begin.</param>
/// <param name="Delimiter">Where common prefixes end; empty for none.</param>
/// <param name="MaxKeys">The most keys and common prefixes of a page.</param>
/// <param name="IsEncoded">Whether names are told percent-encoded.</param>
internal sealed record ListQuery(string Prefix, string Delimiter, int MaxKeys, bool IsEncoded)
{
    private const int PageSize = 1000;

    /// <summary>Reads a request's parameters.</summary>
    /// <exception cref="Errors.ServiceException">InvalidArgument.</exception>
    public static ListQuery Read(SandboxRequest request) => new(
        request.Parameter("prefix") ?? "",
        request.Parameter("delimiter") ?? "",
        Number(request.Parameter("max-keys")),
        request.Parameter("encoding-type") switch
        {
            null => false,
            "url" => true,
            var other => throw S3Errors.InvalidArgument("Invalid Encoding Method specified in Request", "encoding-type", other),
        });

    /// <summary>What an answer says of all this.</summary>
    public IEnumerable<XElement?> Describe() =>
    [
        Name("Prefix", Prefix),
        Delimiter.Length == 0 ? null : Name("Delimiter", Delimiter),
        S3Xml.Element("MaxKeys", MaxKeys),
        IsEncoded ? S3Xml.Element("EncodingType", "url") : null,
    ];

    /// <summary>An element with a name, encoded where that is asked for.</summary>
    public XElement Name(string element, string name)
        => S3Xml.Element(element, IsEncoded ? Uri.EscapeDataString(name).Replace("%2F", "/", StringComparison.Ordinal) : name);

    /// <summary>The element of a common prefix.</summary>
    public XElement CommonPrefix(ListEntry entry) => S3Xml.Element("CommonPrefixes", Name("Prefix", entry.Name));

    private static int Number(string? text)
        => text is null ? PageSize
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, PageSize)
            : throw S3Errors.InvalidArgument("Provided max-keys not an integer or within integer range", "max-keys", text);
}
