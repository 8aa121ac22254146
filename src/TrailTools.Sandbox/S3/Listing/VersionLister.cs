using System.Xml.Linq;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Listing;

/// <summary>ListObjectVersions.</summary>
internal static class VersionLister
{
    /// <summary>Lists one page of the bucket's versions and delete markers.</summary>
    public static SandboxResponse List(S3Call call)
    {
        var query = ListQuery.Read(call.Request);
        var lines = Lines(call, query).Take(query.MaxKeys + 1).ToArray();
        var isTruncated = query.MaxKeys > 0 && lines.Length > query.MaxKeys;
        var page = lines.Take(query.MaxKeys).ToArray();
        return S3Xml.Response(S3Xml.Element(
            "ListVersionsResult",
            S3Xml.Element("Name", call.Bucket.Name),
            query.Describe(),
            query.Name("KeyMarker", call.Request.Parameter("key-marker") ?? ""),
            S3Xml.Element("VersionIdMarker", call.Request.Parameter("version-id-marker") ?? ""),
            S3Xml.Element("IsTruncated", isTruncated),
            isTruncated ? Next(query, page[^1]) : null,
            page.Where(static line => line.Version is not null).Select(line => Describe(call, query, line.Version!)),
            page.Where(static line => line.Version is null).Select(line => query.CommonPrefix(line.Entry))));
    }

    /// <summary>What listings of objects and of versions both tell.</summary>
    public static IEnumerable<XElement> Describe(ObjectVersion version) =>
    [
        S3Xml.Element("LastModified", S3Xml.Time(version.LastModified)),
        S3Xml.Element("ETag", version.ETag),
        S3Xml.Element("Size", version.Size),
        S3Xml.Element("StorageClass", version.StorageClass),
        .. version.Checksums.Keys.Select(static name => S3Xml.Element("ChecksumAlgorithm", name.ToUpperInvariant())),
    ];

    private static IEnumerable<(ListEntry Entry, ObjectVersion? Version)> Lines(S3Call call, ListQuery query)
    {
        var index = call.Bucket.Objects.Index;
        var key = call.Request.Parameter("key-marker") ?? "";
        var versionId = call.Request.Parameter("version-id-marker");
        if (versionId is not null && key.Length == 0)
            throw S3Errors.InvalidArgument("A version-id marker cannot be specified without a key marker.", "version-id-marker", versionId);

        var versions = index.VersionsOf(key);
        var rest = versions.SkipWhile(version => version.VersionId != versionId).Skip(1).Select(version => (new ListEntry(key, versions), (ObjectVersion?)version));
        return rest.Concat(new KeyWalk(index, query.Prefix, query.Delimiter, static _ => true).Behind(key)
            .SelectMany(static entry => entry.IsPrefix ? [(entry, null)] : entry.Versions.Select(version => (entry, (ObjectVersion?)version))));
    }

    private static XElement[] Next(ListQuery query, (ListEntry Entry, ObjectVersion? Version) last)
        => last.Version is null
            ? [query.Name("NextKeyMarker", last.Entry.Name)]
            : [query.Name("NextKeyMarker", last.Version.Key), S3Xml.Element("NextVersionIdMarker", last.Version.VersionId)];

    private static XElement Describe(S3Call call, ListQuery query, ObjectVersion version) => S3Xml.Element(
        version.IsDeleteMarker ? "DeleteMarker" : "Version",
        query.Name("Key", version.Key),
        S3Xml.Element("VersionId", version.VersionId),
        S3Xml.Element("IsLatest", call.Bucket.Objects.Newest(version.Key)?.FileName == version.FileName),
        version.IsDeleteMarker ? S3Xml.Element("LastModified", S3Xml.Time(version.LastModified)) : Describe(version),
        Owners.Element("Owner", call.Bucket.OwnerId));
}
