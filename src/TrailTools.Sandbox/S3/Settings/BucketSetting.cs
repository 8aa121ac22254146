using System.Xml.Linq;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.S3.Protocol;

namespace TrailTools.Sandbox.S3.Settings;

/// <summary>A setting of buckets that is one XML document.</summary>
/// <param name="Parameter">The query parameter that stands for it.</param>
/// <param name="Name">What operations call it: Get…, Put…, Delete….</param>
/// <param name="Form">The document's form.</param>
internal sealed record BucketSetting(string Parameter, string Name, XmlForm Form)
{
    /// <summary>What GET says where the setting was never made; null where it gives an empty document.</summary>
    public ServiceException? Missing { get; init; }

    /// <summary>What stands where it was taken away; null for nothing. Without Delete… it cannot be.</summary>
    public XElement? Usual { get; init; }

    /// <summary>Whether there is Delete….</summary>
    public bool IsDeletable { get; init; } = true;

    /// <summary>The status of an answer to Put….</summary>
    public int PutStatus { get; init; } = 200;

    /// <summary>Looks for what the form does not say, and throws what S3 refuses it with.</summary>
    public Action<XElement> Check { get; init; } = static _ => { };
}
