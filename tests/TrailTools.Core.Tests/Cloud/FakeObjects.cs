using System.Text;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;

namespace TrailTools.Core.Tests.Cloud;

/// <summary>Objects in memory, listed as S3 lists them.</summary>
internal sealed class FakeObjects(FakeCloud cloud) : IObjectGateway
{
    /// <summary>Writes an object beforehand; in a versioned bucket as a new version.</summary>
    public FakeObject Add(string bucket, string key, byte[] content, string storageClass = "STANDARD", IReadOnlyDictionary<string, string>? metadata = null)
    {
        var into = cloud.Buckets[bucket];
        var written = new FakeObject(key, content, cloud.Now)
        {
            StorageClass = storageClass,
            Metadata = metadata ?? new Dictionary<string, string>(),
            VersionId = into.Versioning == BucketVersioning.Off ? null : $"v{into.Objects.Count}",
        };
        if (into.Versioning != BucketVersioning.Enabled)
            into.Objects.RemoveAll(found => found.Key == key);
        into.Objects.Add(written);
        return written;
    }

    public FakeObject Add(string bucket, string key, string content = "") => Add(bucket, key, Encoding.UTF8.GetBytes(content));

    public Task<ObjectPage> ListAsync(BucketId bucket, ObjectQuery query, CancellationToken stop)
        => cloud.Calls.Ask("ListObjectsV2", $"{bucket.Name}/{query.Prefix}", stop).Answer(() => Page(cloud.Buckets.Find(bucket), query));

    public Task<ObjectContent> GetAsync(BucketId bucket, string key, CancellationToken stop)
        => cloud.Calls.Ask("GetObject", $"{bucket.Name}/{key}", stop).Answer(() => Open(bucket, key, 0, int.MaxValue));

    public Task<ObjectContent> GetRangeAsync(BucketId bucket, string key, long first, int count, CancellationToken stop)
        => cloud.Calls.Ask("GetObject", $"{bucket.Name}/{key}", stop).Answer(() => Open(bucket, key, first, count));

    public Task<ObjectHead?> FindAsync(BucketId bucket, string key, CancellationToken stop)
        => cloud.Calls.Ask("HeadObject", $"{bucket.Name}/{key}", stop).Answer(() => Current(bucket, key) is { } found ? Head(found) : null);

    public Task<VersionPage> ListVersionsAsync(BucketId bucket, VersionPage? after, CancellationToken stop)
        => cloud.Calls.Ask("ListObjectVersions", bucket.Name, stop).Answer(() =>
        {
            var all = cloud.Buckets.Find(bucket).Objects.OrderBy(static found => found.Key, Utf8Order.Instance).ToList();
            var start = after is null ? 0 : all.FindIndex(found => found.Key == after.NextKey && found.VersionId == after.NextVersionId);
            start = start < 0 ? 0 : start;
            var next = start + 1000 < all.Count ? all[start + 1000] : null;
            return new VersionPage([.. all.Skip(start).Take(1000).Select(static found => new ObjectVersion(found.Key, found.VersionId))], next?.Key, next?.VersionId);
        });

    public Task DeleteAsync(BucketId bucket, IReadOnlyList<ObjectVersion> versions, CancellationToken stop) => cloud.Calls.Ask("DeleteObjects", bucket.Name, stop).Answer(() =>
    {
        Assert.InRange(versions.Count, 1, 1000);
        var gone = versions.ToHashSet();
        cloud.Buckets.Find(bucket).Objects.RemoveAll(found => gone.Contains(new ObjectVersion(found.Key, found.VersionId)));
    });

    private static ObjectPage Page(FakeBucket bucket, ObjectQuery query)
    {
        var from = query.NextToken ?? query.StartAfter;
        var entries = bucket.Current
            .Where(found => found.Key.StartsWith(query.Prefix, StringComparison.Ordinal))
            .Select(found => (Name: CommonPrefix(found.Key, query) ?? found.Key, Object: CommonPrefix(found.Key, query) is null ? found : null))
            .DistinctBy(static entry => entry.Name)
            .Where(entry => from is null || Utf8Order.Instance.Compare(entry.Name, from) > 0)
            .Take(query.MaxKeys + 1)
            .ToList();
        var page = entries.Take(query.MaxKeys).ToList();
        return new ObjectPage(
            [.. page.Where(static entry => entry.Object is not null).Select(static entry => Listed(entry.Object!))],
            [.. page.Where(static entry => entry.Object is null).Select(static entry => entry.Name)],
            entries.Count > page.Count && page.Count > 0 ? page[^1].Name : null);
    }

    private static string? CommonPrefix(string key, ObjectQuery query)
        => query.Delimiter is { } delimiter && key.IndexOf(delimiter, query.Prefix.Length, StringComparison.Ordinal) is >= 0 and var at ? key[..(at + delimiter.Length)] : null;

    private ObjectContent Open(BucketId bucket, string key, long first, int count)
    {
        var found = Current(bucket, key) ?? throw new TrailException(TrailErrorKind.NotFound, "ObjectMissing", key, $"There is no object '{key}'.");
        if (found.StorageClass is "GLACIER" or "DEEP_ARCHIVE")
            throw new TrailException(TrailErrorKind.Denied, "ObjectArchived", key, $"The object '{key}' is archived.");
        var start = (int)Math.Min(first, found.Content.Length);
        return new ObjectContent(Head(found), new MemoryStream(found.Content, start, Math.Min(count, found.Content.Length - start), writable: false));
    }

    private static ListedObject Listed(FakeObject found) => new(found.Key, found.Content.Length, found.ETag, found.StorageClass, found.LastModified);

    private static ObjectHead Head(FakeObject found) => new(found.Content.Length, found.ETag, found.Metadata);

    private FakeObject? Current(BucketId bucket, string key) => cloud.Buckets.Find(bucket).Current.FirstOrDefault(found => found.Key == key);
}
