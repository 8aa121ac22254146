using System.Globalization;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using TrailTools.Aws.S3;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Gateways;

/// <summary>Objects in buckets, over the SDK.</summary>
/// <param name="clients">The clients.</param>
internal sealed class ObjectGateway(BucketClients clients) : IObjectGateway
{
    private const string MetadataPrefix = "x-amz-meta-";

    /// <inheritdoc/>
    public async Task<ObjectPage> ListAsync(BucketId bucket, ObjectQuery query, CancellationToken stop)
    {
        var request = new ListObjectsV2Request
        {
            BucketName = bucket.Name,
            ExpectedBucketOwner = bucket.OwnerId,
            Prefix = query.Prefix,
            Delimiter = query.Delimiter,
            StartAfter = query.StartAfter,
            ContinuationToken = query.NextToken,
            MaxKeys = query.MaxKeys,
        };
        var page = await clients.AskAsync("ListObjectsV2", bucket, client => client.ListObjectsV2Async(request, stop), stop).ConfigureAwait(false);
        return new ObjectPage([.. (page.S3Objects ?? []).Select(Listed)], page.CommonPrefixes ?? [], page.IsTruncated == true ? page.NextContinuationToken : null);
    }

    /// <inheritdoc/>
    public async Task<ObjectContent> GetAsync(BucketId bucket, string key, CancellationToken stop)
    {
        var request = new GetObjectRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId, Key = key };
        var answer = await clients.AskAsync("GetObject", bucket, client => client.GetObjectAsync(request, stop), stop, key).ConfigureAwait(false);
        return new ObjectContent(new ObjectHead(answer.ContentLength, answer.ETag ?? "", Metadata(answer.Metadata)) { VersionId = answer.VersionId }, new TransferStream(answer));
    }

    /// <inheritdoc/>
    public async Task<ObjectContent> GetRangeAsync(BucketId bucket, string key, long first, int count, CancellationToken stop)
    {
        var request = new GetObjectRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId, Key = key, ByteRange = new ByteRange(first, first + count - 1) };
        var answer = await clients.AskAsync("GetObject", bucket, client => TryGetAsync(client, request, stop), stop, key).ConfigureAwait(false);
        return answer is null
            ? new ObjectContent(await FindAsync(bucket, key, stop).ConfigureAwait(false) ?? throw Missing(key), Stream.Null)
            : new ObjectContent(new ObjectHead(WholeSize(answer), answer.ETag ?? "", Metadata(answer.Metadata)), new TransferStream(answer));
    }

    /// <inheritdoc/>
    public Task<ObjectHead?> FindAsync(BucketId bucket, string key, CancellationToken stop)
        => clients.AskAsync("HeadObject", bucket, client => HeadAsync(client, bucket, key, stop), stop, key);

    /// <inheritdoc/>
    public async Task<VersionPage> ListVersionsAsync(BucketId bucket, VersionPage? after, CancellationToken stop)
    {
        var request = new ListVersionsRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId, KeyMarker = after?.NextKey, VersionIdMarker = after?.NextVersionId };
        var page = await clients.AskAsync("ListObjectVersions", bucket, client => client.ListVersionsAsync(request, stop), stop).ConfigureAwait(false);
        return new VersionPage(
            [.. (page.Versions ?? []).Select(static version => new ObjectVersion(version.Key, version.VersionId == "null" ? null : version.VersionId))],
            page.IsTruncated == true ? page.NextKeyMarker : null,
            page.IsTruncated == true ? page.NextVersionIdMarker : null);
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(BucketId bucket, IReadOnlyList<ObjectVersion> versions, CancellationToken stop)
    {
        var request = new DeleteObjectsRequest
        {
            BucketName = bucket.Name,
            ExpectedBucketOwner = bucket.OwnerId,
            Quiet = true,
            Objects = [.. versions.Select(static version => new KeyVersion { Key = version.Key, VersionId = version.VersionId ?? "null" })],
        };
        var errors = await clients.AskAsync("DeleteObjects", bucket, client => TryDeleteAsync(client, request, stop), stop).ConfigureAwait(false);
        if (errors is [var first, ..])
            throw new TrailException(TrailErrorKind.Denied, "ObjectNotDeleted", first.Key, $"{errors.Count} of {versions.Count} objects could not be deleted; the first is '{first.Key}'. {Errors.AwsErrors.Quote(first.Message)} ({Errors.AwsErrors.Quote(first.Code)})");
    }

    private static async Task<IReadOnlyList<DeleteError>> TryDeleteAsync(S3Client client, DeleteObjectsRequest request, CancellationToken stop)
    {
        try
        {
            return (await client.DeleteObjectsAsync(request, stop).ConfigureAwait(false)).DeleteErrors ?? [];
        }
        catch (DeleteObjectsException error)
        {
            return error.Response.DeleteErrors;
        }
    }

    /// <summary>The answer; null where the range begins behind the object's end.</summary>
    private static async Task<GetObjectResponse?> TryGetAsync(S3Client client, GetObjectRequest request, CancellationToken stop)
    {
        try
        {
            return await client.GetObjectAsync(request, stop).ConfigureAwait(false);
        }
        catch (AmazonServiceException error) when (error.StatusCode == System.Net.HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            return null;
        }
    }

    // RFC 9110, section 14.4: bytes 0-9/1234.
    private static long WholeSize(GetObjectResponse answer)
        => long.TryParse(answer.ContentRange?.Split('/')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : answer.ContentLength;

    private static TrailException Missing(string key) => new(TrailErrorKind.NotFound, "ObjectMissing", key, $"There is no object '{key}'.");

    private static async Task<ObjectHead?> HeadAsync(S3Client client, BucketId bucket, string key, CancellationToken stop)
    {
        try
        {
            var answer = await client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId, Key = key }, stop).ConfigureAwait(false);
            return new ObjectHead(answer.ContentLength, answer.ETag ?? "", Metadata(answer.Metadata));
        }
        catch (AmazonServiceException error) when (error.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private static ListedObject Listed(S3Object found)
        => new(found.Key, found.Size ?? 0, found.ETag ?? "", found.StorageClass?.Value ?? "STANDARD", new DateTimeOffset((found.LastModified ?? DateTime.UnixEpoch).ToUniversalTime()));

    private static Dictionary<string, string> Metadata(MetadataCollection metadata)
        => metadata.Keys.ToDictionary(static name => name.ToLowerInvariant().Replace(MetadataPrefix, "", StringComparison.Ordinal), name => metadata[name], StringComparer.Ordinal);
}
