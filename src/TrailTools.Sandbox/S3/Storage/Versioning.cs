using System.Xml.Linq;

namespace TrailTools.Sandbox.S3.Storage;

/// <summary>Whether a bucket keeps overwritten and deleted objects, as its setting says.</summary>
internal static class Versioning
{
    /// <summary>The query parameter that S3 has for the setting.</summary>
    public const string Setting = "versioning";

    /// <summary>It never did.</summary>
    public const string Off = "";

    /// <summary>It does.</summary>
    public const string Enabled = "Enabled";

    /// <summary>Enabled, Suspended, or empty.</summary>
    public static string Of(Bucket bucket)
        => bucket.Setting(Setting) is { } text ? XElement.Parse(text).Elements().FirstOrDefault(static element => element.Name.LocalName == "Status")?.Value ?? Off : Off;
}
