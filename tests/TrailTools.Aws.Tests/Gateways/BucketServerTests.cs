using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using TrailTools.Aws.Connections;
using TrailTools.Aws.Tests.Fakes;
using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Tests.Gateways;

/// <summary>Buckets and objects against a server that plays AWS.</summary>
public abstract class BucketServerTests
{
    /// <summary>The account of the calls.</summary>
    private protected abstract string Owner { get; }

    /// <summary>Where the server listens.</summary>
    private protected abstract string Url { get; }

    /// <summary>What a new bucket blocks of public access.</summary>
    private protected abstract PublicAccessBlock? BlockOfNew { get; }

    /// <summary>Whose calls they are.</summary>
    private protected virtual AWSCredentials Credentials => Clients.Credentials;

    private protected static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task Settings_come_back_as_they_went_and_read_as_null_before()
    {
        var buckets = Connect().Buckets;
        var bucket = new BucketId("settings-bucket", Owner);
        await buckets.CreateAsync(bucket, "eu-west-1", Stop);

        Assert.Null(await buckets.GetPolicyAsync(bucket, Stop));
        Assert.Equal(BlockOfNew, await buckets.GetPublicAccessBlockAsync(bucket, Stop));
        Assert.Null(await buckets.GetLifecycleAsync(bucket, Stop));
        Assert.Empty(await buckets.GetTagsAsync(bucket, Stop));
        Assert.Equal(BucketVersioning.Off, await buckets.GetVersioningAsync(bucket, Stop));
        Assert.Equal("BucketOwnerEnforced", await buckets.GetOwnershipAsync(bucket, Stop));
        Assert.False(await buckets.IsAclPublicAsync(bucket, Stop));

        const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::settings-bucket/*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}""";
        await buckets.PutPolicyAsync(bucket, Policy, Stop);
        await buckets.PutPublicAccessBlockAsync(bucket, PublicAccessBlock.All, Stop);
        await buckets.PutOwnershipAsync(bucket, "BucketOwnerPreferred", Stop);
        await buckets.PutEncryptionAsync(bucket, new BucketEncryption("aws:kms", "alias/logs", HasBucketKey: true), Stop);
        await buckets.PutTagsAsync(bucket, new Dictionary<string, string> { ["TrailTools:trail"] = "audit" }, Stop);

        Assert.Equal(Policy, await buckets.GetPolicyAsync(bucket, Stop));
        Assert.Equal(PublicAccessBlock.All, await buckets.GetPublicAccessBlockAsync(bucket, Stop));
        Assert.Equal("BucketOwnerPreferred", await buckets.GetOwnershipAsync(bucket, Stop));
        Assert.Equal(new BucketEncryption("aws:kms", "alias/logs", HasBucketKey: true), await buckets.GetEncryptionAsync(bucket, Stop));
        Assert.Equal("audit", (await buckets.GetTagsAsync(bucket, Stop))["TrailTools:trail"]);

        await buckets.DeletePolicyAsync(bucket, Stop);
        Assert.Null(await buckets.GetPolicyAsync(bucket, Stop));
    }

    [Fact]
    public async Task A_lifecycle_is_put_and_taken_away()
    {
        var buckets = Connect().Buckets;
        var bucket = new BucketId("lifecycle-bucket", Owner);
        await buckets.CreateAsync(bucket, "us-east-1", Stop);

        await buckets.PutLifecycleAsync(bucket, new LifecycleText("""<LifecycleConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Rule><ID>a</ID><Filter><Prefix>p/</Prefix></Filter><Status>Enabled</Status><Expiration><Days>30</Days></Expiration></Rule></LifecycleConfiguration>"""), Stop);
        var read = await buckets.GetLifecycleAsync(bucket, Stop);
        await buckets.DeleteLifecycleAsync(bucket, Stop);

        Assert.Contains("<ID>a</ID>", read!.Xml, StringComparison.Ordinal);
        Assert.Contains("<Days>30</Days>", read.Xml, StringComparison.Ordinal);
        Assert.Null(await buckets.GetLifecycleAsync(bucket, Stop));
    }

    [Fact]
    public async Task A_bucket_is_found_in_its_Region_and_deleted_when_empty()
    {
        ICloud cloud = Connect();
        var bucket = new BucketId("found-bucket", Owner);

        Assert.Null(await cloud.Buckets.FindRegionAsync(bucket, Stop));
        await cloud.Buckets.CreateAsync(bucket, "eu-central-1", Stop);
        Assert.Equal("eu-central-1", await Connect().Buckets.FindRegionAsync(bucket, Stop));
        Assert.Equal(["found-bucket"], await cloud.Buckets.ListNamesAsync("found-", Stop));

        await Put(bucket.Name, "k", "v", "eu-central-1");
        var full = await Assert.ThrowsAsync<TrailException>(() => cloud.Buckets.DeleteAsync(bucket, Stop));
        var versions = await cloud.Objects.ListVersionsAsync(bucket, null, Stop);
        await cloud.Objects.DeleteAsync(bucket, versions.Versions, Stop);
        await cloud.Buckets.DeleteAsync(bucket, Stop);
        var gone = await Assert.ThrowsAsync<TrailException>(() => cloud.Buckets.GetPolicyAsync(bucket, Stop));

        Assert.Equal("BucketNotEmpty", full.Id);
        Assert.Equal("BucketMissing", gone.Id);
    }

    [Fact]
    public async Task Objects_are_listed_page_by_page_and_read()
    {
        ICloud cloud = Connect();
        var bucket = new BucketId("objects-bucket", Owner);
        await cloud.Buckets.CreateAsync(bucket, "us-east-1", Stop);
        foreach (var key in new[] { "a/1", "a/2", "b/1", "c" })
            await Put(bucket.Name, key, $"text of {key}");

        var folders = await cloud.Objects.ListAsync(bucket, new ObjectQuery("") { Delimiter = "/" }, Stop);
        var first = await cloud.Objects.ListAsync(bucket, new ObjectQuery("") { MaxKeys = 3 }, Stop);
        var second = await cloud.Objects.ListAsync(bucket, new ObjectQuery("") { MaxKeys = 3, NextToken = first.NextToken }, Stop);
        var later = await cloud.Objects.ListAsync(bucket, new ObjectQuery("") { StartAfter = "a/2" }, Stop);
        using var read = await cloud.Objects.GetAsync(bucket, "a/1", Stop);
        using var text = new StreamReader(read.Bytes, Encoding.UTF8);

        Assert.Equal(["a/", "b/", "c"], folders.Prefixes.Concat(folders.Objects.Select(static one => one.Key)));
        Assert.Equal(["a/1", "a/2", "b/1"], first.Objects.Select(static one => one.Key));
        Assert.Equal((1, null), (second.Objects.Count, second.NextToken));
        Assert.Equal(["b/1", "c"], later.Objects.Select(static one => one.Key));
        Assert.Equal(("text of a/1", 11L, "v"), (await text.ReadToEndAsync(Stop), read.Head.Size, read.Head.Metadata["signature"]));
        Assert.Equal(11, (await cloud.Objects.FindAsync(bucket, "a/1", Stop))!.Size);
        Assert.Null(await cloud.Objects.FindAsync(bucket, "nothing", Stop));
        Assert.Equal("ObjectMissing", (await Assert.ThrowsAsync<TrailException>(() => cloud.Objects.GetAsync(bucket, "nothing", Stop))).Id);
    }

    [Theory]
    [InlineData(0, 4, "text")]
    [InlineData(8, 100, "key")]
    [InlineData(11, 1, "")]
    [InlineData(5_000_000_000, 10, "")]
    public async Task A_part_of_an_object_is_read(long first, int count, string expected)
    {
        ICloud cloud = Connect();
        var bucket = new BucketId($"range-bucket-{first}", Owner);
        await cloud.Buckets.CreateAsync(bucket, "us-east-1", Stop);
        await Put(bucket.Name, "k", "text of key");

        using var read = await cloud.Objects.GetRangeAsync(bucket, "k", first, count, Stop);
        using var text = new StreamReader(read.Bytes, Encoding.UTF8);

        Assert.Equal((expected, 11L, "v"), (await text.ReadToEndAsync(Stop), read.Head.Size, read.Head.Metadata["signature"]));
        Assert.Equal("ObjectMissing", (await Assert.ThrowsAsync<TrailException>(() => cloud.Objects.GetRangeAsync(bucket, "nothing", first, count, Stop))).Id);
    }

    [Fact]
    public async Task The_caller_is_known()
    {
        var caller = await Connect().GetCallerAsync(Stop);

        Assert.Equal((Owner, "aws"), (caller.AccountId, caller.Partition));
    }

    private protected AwsCloud Connect(string region = "us-east-1") => new(region, new AwsClients(Credentials, Url));

    private async Task Put(string bucket, string key, string text, string region = "us-east-1")
    {
        using var client = new AmazonS3Client(Credentials, new AmazonS3Config { ServiceURL = Url, AuthenticationRegion = region, ForcePathStyle = true });
        var request = new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = text };
        request.Metadata.Add("signature", "v");
        await client.PutObjectAsync(request, Stop);
    }
}
