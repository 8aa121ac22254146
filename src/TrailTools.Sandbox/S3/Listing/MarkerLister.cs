using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;

namespace TrailTools.Sandbox.S3.Listing;

/// <summary>ListObjects, which pages by markers; the AWS CLI's check of digests lists by it.</summary>
internal static class MarkerLister
{
    /// <summary>Lists one page of the bucket's objects.</summary>
    public static SandboxResponse List(S3Call call)
    {
        var query = ListQuery.Read(call.Request);
        var marker = call.Request.Parameter("marker") ?? "";
        var walk = new KeyWalk(call.Bucket.Objects.Index, query.Prefix, query.Delimiter, static versions => !versions[0].IsDeleteMarker);
        var entries = walk.Behind(marker).Take(query.MaxKeys + 1).ToArray();
        var isTruncated = query.MaxKeys > 0 && entries.Length > query.MaxKeys;
        var page = entries.Take(query.MaxKeys).ToArray();
        return S3Xml.Response(S3Xml.Element(
            "ListBucketResult",
            S3Xml.Element("Name", call.Bucket.Name),
            query.Describe(),
            query.Name("Marker", marker),
            S3Xml.Element("IsTruncated", isTruncated),
            isTruncated && query.Delimiter.Length > 0 ? query.Name("NextMarker", page[^1].Name) : null,
            page.Where(static entry => !entry.IsPrefix).Select(entry => S3Xml.Element(
                "Contents",
                query.Name("Key", entry.Name),
                VersionLister.Describe(entry.Versions[0]),
                Owners.Element("Owner", call.Bucket.OwnerId))),
            page.Where(static entry => entry.IsPrefix).Select(query.CommonPrefix)));
    }
}
