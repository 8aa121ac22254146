using Amazon.S3;
using Amazon.S3.Model;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.S3;

/// <summary>ListObjects counts common prefixes as keys, which moto does not (Amazon S3 API Reference, ListObjects, MaxKeys).</summary>
public sealed class MarkerTests(SandboxEndpoint sandbox) : IClassFixture<SandboxEndpoint>, IDisposable
{
    private readonly AmazonS3Client _s3 = sandbox.Endpoint.S3();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Markers_page_through_keys_and_common_prefixes()
    {
        var bucket = Names.Bucket();
        await _s3.PutBucketAsync(new PutBucketRequest { BucketName = bucket, BucketRegionName = AwsEndpoint.Region }, Stop);
        foreach (var key in new[] { "a/1", "a/2", "b", "c/1" })
            await _s3.PutObjectAsync(new() { BucketName = bucket, Key = key, ContentBody = "x" }, Stop);

        var first = await _s3.ListObjectsAsync(new ListObjectsRequest { BucketName = bucket, Delimiter = "/", MaxKeys = 2 }, Stop);
        var rest = await _s3.ListObjectsAsync(new ListObjectsRequest { BucketName = bucket, Delimiter = "/", Marker = first.NextMarker }, Stop);

        Assert.Equal(("a/", "b", true), (Assert.Single(first.CommonPrefixes), Assert.Single(first.S3Objects).Key, first.IsTruncated));
        Assert.Equal(("c/", false), (Assert.Single(rest.CommonPrefixes), rest.IsTruncated));
    }

    public void Dispose() => _s3.Dispose();
}
