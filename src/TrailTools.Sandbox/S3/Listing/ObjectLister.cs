using System.Xml.Linq;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;

namespace TrailTools.Sandbox.S3.Listing;

/// <summary>ListObjectsV2.</summary>
internal static class ObjectLister
{
    /// <summary>Lists one page of the bucket's objects.</summary>
    public static SandboxResponse List(S3Call call)
    {
        var request = call.Request;
        if (request.Parameter("list-type") != "2")
            throw S3Errors.InvalidArgument("Invalid List Type specified in Request", "list-type", request.Parameter("list-type"));
        var query = ListQuery.Read(request);
        var walk = new KeyWalk(call.Bucket.Objects.Index, query.Prefix, query.Delimiter, static versions => !versions[0].IsDeleteMarker);
        var entries = walk.Behind(PageToken.Read(request.Parameter("continuation-token")) ?? request.Parameter("start-after") ?? "").Take(query.MaxKeys + 1).ToArray();
        var isTruncated = query.MaxKeys > 0 && entries.Length > query.MaxKeys;
        var page = entries.Take(query.MaxKeys).ToArray();
        return S3Xml.Response(S3Xml.Element(
            "ListBucketResult",
            S3Xml.Element("Name", call.Bucket.Name),
            query.Describe(),
            request.Parameter("start-after") is { } after ? query.Name("StartAfter", after) : null,
            request.Parameter("continuation-token") is { } token ? S3Xml.Element("ContinuationToken", token) : null,
            S3Xml.Element("KeyCount", page.Length),
            S3Xml.Element("IsTruncated", isTruncated),
            isTruncated ? S3Xml.Element("NextContinuationToken", PageToken.Write(page[^1].Name)) : null,
            page.Where(static entry => !entry.IsPrefix).Select(entry => Describe(call, query, entry)),
            page.Where(static entry => entry.IsPrefix).Select(query.CommonPrefix)));
    }

    private static XElement Describe(S3Call call, ListQuery query, ListEntry entry)
    {
        var version = entry.Versions[0];
        return S3Xml.Element(
            "Contents",
            query.Name("Key", version.Key),
            VersionLister.Describe(version),
            call.Request.Parameter("fetch-owner") == "true" ? Owners.Element("Owner", call.Bucket.OwnerId) : null);
    }
}
