using System.Net;
using Amazon.S3.Model;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.Conformance;

public abstract class ObjectConformance(IEndpointFixture fixture) : Conformance(fixture)
{
    [Theory]
    [InlineData("logs/a b+c.json.gz")]
    [InlineData("ü/日本/😀")]
    [InlineData("AWSLogs/111122223333/CloudTrail/us-east-1/2026/03/04/x.json.gz")]
    [InlineData("percent%20%2F%/x")]
    [InlineData("a?b#c&d=e;f,g:h@i$j!k'l(m)n*o")]
    public async Task An_object_is_given_back_as_it_was_put(string key)
    {
        var put = await S3.PutObjectAsync(new() { BucketName = Bucket, Key = key, ContentBody = "content", ContentType = "text/plain", Metadata = { ["signature"] = "00ff" } }, Stop);

        using var got = await S3.GetObjectAsync(Bucket, key, Stop);
        using var reader = new StreamReader(got.ResponseStream);

        Assert.Equal("content", await reader.ReadToEndAsync(Stop));
        Assert.Equal(put.ETag, got.ETag);
        Assert.Equal("\"9a0364b9e99bb480dd25e1f0284c8555\"", got.ETag);
        Assert.Equal("text/plain", got.Headers.ContentType);
        Assert.Equal("00ff", got.Metadata["signature"]);
        Assert.Equal([key], (await S3.ListObjectsV2Async(new() { BucketName = Bucket }, Stop)).S3Objects.Select(static one => one.Key));
    }

    [Fact]
    public async Task A_head_tells_what_a_get_would()
    {
        await Put("k");

        var head = await S3.GetObjectMetadataAsync(Bucket, "k", Stop);

        Assert.Equal((7, "\"9a0364b9e99bb480dd25e1f0284c8555\""), (head.ContentLength, head.ETag));
    }

    [Theory]
    [InlineData("bytes=0-0", "c")]
    [InlineData("bytes=2-4", "nte")]
    [InlineData("bytes=4-99", "ent")]
    [InlineData("bytes=5-", "nt")]
    [InlineData("bytes=-3", "ent")]
    [InlineData("bytes=-99", "content")]
    public async Task A_range_is_a_part(string range, string expected)
    {
        await Put("k");

        Assert.Equal(expected, await Get("k", range: new ByteRange(range)));
    }

    [Fact]
    public async Task A_range_behind_the_end_is_refused()
    {
        await Put("k");

        Assert.Equal("416 InvalidRange", await Refusal(() => Get("k", range: new ByteRange("bytes=7-"))));
    }

    [Fact]
    public async Task Conditions_are_heeded()
    {
        var etag = (await Put("k")).ETag;

        Assert.Equal("412 PreconditionFailed", await Refusal(() => S3.GetObjectAsync(new GetObjectRequest { BucketName = Bucket, Key = "k", EtagToMatch = "\"x\"" }, Stop)));
        Assert.Equal("412 PreconditionFailed", await Refusal(() => S3.PutObjectAsync(new() { BucketName = Bucket, Key = "k", ContentBody = "2", IfNoneMatch = "*" }, Stop)));
        using var same = await S3.GetObjectAsync(new GetObjectRequest { BucketName = Bucket, Key = "k", EtagToMatch = etag }, Stop);
        Assert.Equal(HttpStatusCode.OK, same.HttpStatusCode);
    }

    [Fact]
    public async Task What_is_not_there_is_told()
    {
        Assert.Equal("404 NoSuchKey", await Refusal(() => Get("k")));
        Assert.Equal("404 NoSuchBucket", await Refusal(() => S3.GetObjectAsync(Names.Bucket(), "k", Stop)));
        await S3.DeleteObjectAsync(Bucket, "k", Stop);
    }

    [Fact]
    public async Task An_archived_object_cannot_be_read_before_it_is_restored()
    {
        await S3.PutObjectAsync(new() { BucketName = Bucket, Key = "k", ContentBody = "content", StorageClass = "GLACIER" }, Stop);

        Assert.Equal("403 InvalidObjectState", await Refusal(() => Get("k")));
        Assert.Equal("GLACIER", (await S3.GetObjectMetadataAsync(Bucket, "k", Stop)).StorageClass);
    }

    [Fact]
    public async Task Many_objects_are_deleted_at_once()
    {
        foreach (var key in (string[])["a", "b", "c"])
            await Put(key);

        var deleted = await S3.DeleteObjectsAsync(new() { BucketName = Bucket, Objects = [new() { Key = "a" }, new() { Key = "c" }, new() { Key = "none" }] }, Stop);

        Assert.Equal(["a", "c", "none"], deleted.DeletedObjects.Select(static one => one.Key).Order());
        Assert.Equal(["b"], (await S3.ListObjectsV2Async(new() { BucketName = Bucket }, Stop)).S3Objects.Select(static one => one.Key));
    }

    [Fact]
    public async Task Versions_are_kept_and_deleted_one_by_one()
    {
        await Put("k", "before");
        await Version("Enabled");
        var second = await Put("k", "second");
        var marker = await S3.DeleteObjectAsync(Bucket, "k", Stop);

        Assert.Equal("404 NoSuchKey", await Refusal(() => Get("k")));
        Assert.Equal("second", await Get("k", second.VersionId));
        Assert.Equal("before", await Get("k", "null"));
        Assert.Equal("true", marker.DeleteMarker);
        await S3.DeleteObjectAsync(new() { BucketName = Bucket, Key = "k", VersionId = marker.VersionId }, Stop);
        Assert.Equal("second", await Get("k"));
        await S3.DeleteObjectAsync(new() { BucketName = Bucket, Key = "k", VersionId = second.VersionId }, Stop);
        Assert.Equal("before", await Get("k"));
    }

    [Fact]
    public async Task Tags_of_objects_are_kept()
    {
        await Put("k");
        await S3.PutObjectTaggingAsync(new() { BucketName = Bucket, Key = "k", Tagging = new() { TagSet = [new() { Key = "case", Value = "42" }] } }, Stop);

        var tag = Assert.Single((await S3.GetObjectTaggingAsync(new() { BucketName = Bucket, Key = "k" }, Stop)).Tagging);
        Assert.Equal(("case", "42"), (tag.Key, tag.Value));
    }
}

public sealed class SandboxObjectTests(SandboxEndpoint fixture) : ObjectConformance(fixture), IClassFixture<SandboxEndpoint>;

public sealed class MotoObjectTests(MotoEndpoint fixture) : ObjectConformance(fixture);
