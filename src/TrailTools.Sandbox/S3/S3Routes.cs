using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Buckets;
using TrailTools.Sandbox.S3.Lifecycle;
using TrailTools.Sandbox.S3.Listing;
using TrailTools.Sandbox.S3.Objects;
using TrailTools.Sandbox.S3.Policies;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Settings;

namespace TrailTools.Sandbox.S3;

/// <summary>The table of S3's operations.</summary>
internal static class S3Routes
{
    /// <summary>The one operation on a bucket that is not there yet.</summary>
    public const string CreateBucket = "CreateBucket";

    private const string CopySourceHeader = "x-amz-copy-source";

    // All of S3's, also those without an operation here: GET ?cors must not be taken for a listing.
    private static readonly HashSet<string> Subresources = new(StringComparer.Ordinal)
    {
        "abac", "accelerate", "acl", "analytics", "attributes", "cors", "delete", "encryption", "intelligent-tiering", "inventory", "legal-hold", "lifecycle",
        "list-type", "location", "logging", "metadataConfiguration", "metadataTable", "metrics", "notification", "object-lock", "ownershipControls", "policy",
        "policyStatus", "publicAccessBlock", "renameObject", "replication", "requestPayment", "restore", "retention", "select", "session", "tagging", "torrent",
        "uploadId", "uploads", "versioning", "versions", "website",
    };

    private static readonly S3Route[] All =
    [
        new("ListBuckets", "GET", S3Level.Service, "", BucketLister.List),
        new(CreateBucket, "PUT", S3Level.Bucket, "", BucketCreator.CreateAsync),
        new("HeadBucket", "HEAD", S3Level.Bucket, "", BucketTeller.Head),
        new("GetBucketLocation", "GET", S3Level.Bucket, "location", BucketTeller.Locate),
        new("DeleteBucket", "DELETE", S3Level.Bucket, "", BucketDeleter.Delete),
        new("PutObject", "PUT", S3Level.Object, "", ObjectPutter.PutAsync),
        new("GetObject", "GET", S3Level.Object, "", ObjectReader.Get),
        new("HeadObject", "HEAD", S3Level.Object, "", ObjectReader.Head),
        new("DeleteObject", "DELETE", S3Level.Object, "", ObjectDeleter.Delete),
        new("DeleteObjects", "POST", S3Level.Bucket, "delete", ObjectsDeleter.DeleteAsync),
        new("GetObjectTagging", "GET", S3Level.Object, "tagging", ObjectTagger.Get),
        new("PutObjectTagging", "PUT", S3Level.Object, "tagging", ObjectTagger.PutAsync),
        new("DeleteObjectTagging", "DELETE", S3Level.Object, "tagging", ObjectTagger.Delete),
        new("ListObjects", "GET", S3Level.Bucket, "", MarkerLister.List),
        new("ListObjectsV2", "GET", S3Level.Bucket, "list-type", ObjectLister.List),
        new("ListObjectVersions", "GET", S3Level.Bucket, "versions", VersionLister.List),
        .. BucketSettings.Routes,
        .. AclAnswerer.Routes,
        .. PolicyAnswerer.Routes,
        .. LifecycleAnswerer.Routes,
    ];

    private static readonly Dictionary<(string Method, S3Level Level, string Subresource), S3Route> Routes
        = All.ToDictionary(static route => (route.Method, route.Level, route.Subresource));

    /// <summary>The operation that a request means; null where there is none here.</summary>
    public static S3Route? Find(SandboxRequest request, S3Target target)
        => Routes.GetValueOrDefault((request.Method, target.Level, request.Target.Query.Keys.FirstOrDefault(Subresources.Contains) ?? CopySource(request)));

    // CopyObject looks like PutObject but for a header: without its being told apart, a copy would be an empty object.
    private static string CopySource(SandboxRequest request) => request.Header(CopySourceHeader) is null ? "" : CopySourceHeader;
}
