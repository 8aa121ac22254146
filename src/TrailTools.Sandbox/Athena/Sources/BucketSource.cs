using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.Athena.Engine;
using TrailTools.Sandbox.Athena.Projection;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.Athena.Sources;

/// <summary>A table over objects of the sandbox's buckets.</summary>
/// <param name="table">The table.</param>
/// <param name="buckets">The buckets.</param>
/// <param name="accountId">Whose query it is: it reads that account's buckets.</param>
/// <param name="now">The moment.</param>
/// <param name="meter">Counts what is read.</param>
internal sealed class BucketSource(CatalogTable table, BucketStore buckets, string accountId, DateTimeOffset now, ScanMeter meter) : ITableSource
{
    /// <inheritdoc/>
    public CatalogTable Table => table;

    /// <inheritdoc/>
    public IEnumerable<TablePartition> FindPartitions(Func<string, IReadOnlyCollection<string>?> given) => PartitionFinder.Find(table, given, now);

    /// <inheritdoc/>
    public IEnumerable<TableObject> Objects(TablePartition partition)
    {
        var place = S3Place.Parse(partition.Location)?.Folder ?? throw new QueryException($"HIVE_UNKNOWN_ERROR: {partition.Location} is not an Amazon S3 path");
        var index = BucketOf(place).Objects.Index;
        for (var next = index.FirstFrom(place.Key); next is { } found && found.Key.StartsWith(place.Key, StringComparison.Ordinal); next = index.FirstFrom($"{found.Key}\0"))
        {
            if (found.Versions is [{ IsDeleteMarker: false, Size: > 0 } newest, ..] && !IsHidden(found.Key))
                yield return new TableObject($"{place with { Key = found.Key }}", newest.Size);
        }
    }

    /// <inheritdoc/>
    public Stream Open(TableObject item)
    {
        var place = S3Place.Parse(item.Path)!;
        var objects = BucketOf(place).Objects;
        var newest = objects.Newest(place.Key) is { IsDeleteMarker: false } version ? version : throw new QueryException($"HIVE_CANNOT_OPEN_SPLIT: Error opening Hive split {item.Path} (offset=0, length={item.Size}): The specified key does not exist.");
        meter.Add(newest.Size);
        return objects.Read(newest);
    }

    private Bucket BucketOf(S3Place place)
    {
        var bucket = buckets.Find(place.Bucket) ?? throw new QueryException("HIVE_UNKNOWN_ERROR: The specified bucket does not exist (Service: Amazon S3; Status Code: 404; Error Code: NoSuchBucket)");
        return bucket.OwnerId == accountId ? bucket : throw new QueryException("PERMISSION_DENIED: Access Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied)");
    }

    /// <summary>Names that begin so are left out (Amazon Athena User Guide, Specify a table location in Amazon S3).</summary>
    private static bool IsHidden(string key) => key[(key.LastIndexOf('/') + 1)..] is ['_' or '.', ..];
}
