using System.Xml.Linq;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Objects;

/// <summary>DeleteObjects.</summary>
internal static class ObjectsDeleter
{
    private const int MostObjects = 1000;

    private static readonly XmlForm Form = new(
        "Delete",
        new XmlForm(
            "Object",
            XmlForm.Text("Key"),
            XmlForm.Text("VersionId").Optional(),
            XmlForm.Text("ETag").Optional(),
            XmlForm.Text("LastModifiedTime").Optional(),
            XmlForm.Number("Size").Optional()).Several(1, MostObjects),
        XmlForm.Flag("Quiet").Optional());

    /// <summary>Deletes the objects that a body names, at most 1,000.</summary>
    public static async Task<SandboxResponse> DeleteAsync(S3Call call, CancellationToken stop)
    {
        RequiredChecksum.Check(call.Request);
        var delete = S3XmlReader.Read(await call.Request.Body.ReadAsync(stop).ConfigureAwait(false), Form);
        var isQuiet = "true".Equals(delete.Element("Quiet")?.Value, StringComparison.OrdinalIgnoreCase);
        var deleted = delete.Elements("Object").Select(one => Delete(call, one.Element("Key")!.Value, one.Element("VersionId")?.Value)).ToArray();
        return S3Xml.Response(S3Xml.Element("DeleteResult", isQuiet ? [] : deleted));
    }

    private static XElement Delete(S3Call call, string key, string? versionId) => S3Xml.Element(
        "Deleted",
        S3Xml.Element("Key", key),
        versionId is null ? null : S3Xml.Element("VersionId", versionId),
        ObjectDeleter.Delete(call, key, versionId) is { IsDeleteMarker: true } marker ? Describe(marker) : null);

    private static XElement[] Describe(ObjectVersion marker)
        => [S3Xml.Element("DeleteMarker", true), S3Xml.Element("DeleteMarkerVersionId", marker.VersionId)];
}
