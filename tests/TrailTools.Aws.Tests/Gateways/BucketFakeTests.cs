using System.Security.Cryptography;
using System.Text;
using TrailTools.Aws.Tests.Fakes;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Tests.Gateways;

/// <summary>What S3 says and other servers do not: owners, Regions, headers, broken transfers.</summary>
public class BucketFakeTests
{
    private const string Lifecycle = "<LifecycleConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"> <Rule>\n<New>é</New></Rule></LifecycleConfiguration>";
    private static readonly BucketId Bucket = new("logs", "111122223333");
    private static readonly FakeAnswer Here = new(200, "", ("x-amz-bucket-region", "us-east-1"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lifecycle_comes_and_goes_to_the_byte_with_its_header()
    {
        using var fake = new FakeAws(static call => call.Method switch
        {
            "HEAD" => Here,
            "GET" => new FakeAnswer(200, Lifecycle, ("x-amz-transition-default-minimum-object-size", "varies_by_storage_class")),
            _ => FakeAnswer.Ok(),
        });
        var buckets = Clouds.At(fake.Url).Buckets;

        var read = await buckets.GetLifecycleAsync(Bucket, Stop);
        await buckets.PutLifecycleAsync(Bucket, read!, Stop);

        var put = fake.Calls.Single(static call => call.Method == "PUT");
        Assert.Equal(new LifecycleText(Lifecycle, "varies_by_storage_class"), read);
        Assert.Equal(Lifecycle, put.Body);
        Assert.Equal("varies_by_storage_class", put.Headers["x-amz-transition-default-minimum-object-size"]);
        Assert.Equal("/logs/?lifecycle", put.PathAndQuery);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Lifecycle))), put.Headers["x-amz-content-sha256"]);
        Assert.NotEqual("AAAAAA==", put.Headers["x-amz-checksum-crc32"]);
    }

    [Fact]
    public async Task Each_call_says_whose_the_bucket_must_be()
    {
        using var fake = new FakeAws(static call => call.Method == "HEAD" ? Here : FakeAnswer.Ok(call.PathAndQuery.Contains("policyStatus", StringComparison.Ordinal) ? "<PolicyStatus><IsPublic>true</IsPublic></PolicyStatus>" : "<a/>"));
        var cloud = Clouds.At(fake.Url);
        var buckets = cloud.Buckets;

        await buckets.FindRegionAsync(Bucket, Stop);
        await buckets.GetPolicyAsync(Bucket, Stop);
        await buckets.PutPolicyAsync(Bucket, "{}", Stop);
        await buckets.DeletePolicyAsync(Bucket, Stop);
        Assert.True(await buckets.IsPolicyPublicAsync(Bucket, Stop));
        await buckets.GetPublicAccessBlockAsync(Bucket, Stop);
        await buckets.PutPublicAccessBlockAsync(Bucket, PublicAccessBlock.All, Stop);
        await buckets.GetOwnershipAsync(Bucket, Stop);
        await buckets.PutOwnershipAsync(Bucket, "BucketOwnerEnforced", Stop);
        await buckets.IsAclPublicAsync(Bucket, Stop);
        await buckets.GetEncryptionAsync(Bucket, Stop);
        await buckets.PutEncryptionAsync(Bucket, new BucketEncryption("AES256"), Stop);
        await buckets.GetVersioningAsync(Bucket, Stop);
        await buckets.GetTagsAsync(Bucket, Stop);
        await buckets.PutTagsAsync(Bucket, new Dictionary<string, string>(), Stop);
        await buckets.GetLifecycleAsync(Bucket, Stop);
        await buckets.PutLifecycleAsync(Bucket, new LifecycleText("<a/>"), Stop);
        await buckets.DeleteLifecycleAsync(Bucket, Stop);
        await cloud.Objects.ListAsync(Bucket, new ObjectQuery(""), Stop);
        await cloud.Objects.FindAsync(Bucket, "k", Stop);
        (await cloud.Objects.GetAsync(Bucket, "k", Stop)).Dispose();
        await cloud.Objects.ListVersionsAsync(Bucket, null, Stop);
        await cloud.Objects.DeleteAsync(Bucket, [new ObjectVersion("k", null)], Stop);
        await buckets.DeleteAsync(Bucket, Stop);

        Assert.Equal(24, fake.Calls.Count);
        Assert.All(fake.Calls, static call => Assert.Equal("111122223333", call.Headers["x-amz-expected-bucket-owner"]));
    }

    [Theory]
    [InlineData(200, "eu-north-1", "eu-north-1")]
    [InlineData(301, "eu-north-1", "eu-north-1")]
    [InlineData(400, "eu-north-1", "eu-north-1")]
    [InlineData(200, "", "us-east-1")]
    public async Task Calls_go_to_the_Region_of_the_bucket(int status, string header, string region)
    {
        using var fake = new FakeAws(call => call.Method == "HEAD" ? new FakeAnswer(status, "", ("x-amz-bucket-region", header)) : FakeAnswer.Ok("{}"));
        var buckets = Clouds.At(fake.Url).Buckets;

        await buckets.GetPolicyAsync(Bucket, Stop);
        await buckets.GetPolicyAsync(Bucket, Stop);

        var gets = fake.Calls.Where(static call => call.Method == "GET").ToList();
        Assert.Equal(2, gets.Count);
        Assert.Contains($"/{region}/s3/aws4_request", gets[0].Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal(region, await buckets.FindRegionAsync(Bucket, Stop));
    }

    [Fact]
    public async Task Who_may_not_list_a_bucket_may_still_read_its_policy()
    {
        using var fake = new FakeAws(static call => call switch
        {
            { Method: "HEAD" } => new FakeAnswer(403, "", ("x-amz-bucket-region", "eu-north-1")),
            { PathAndQuery: "/logs?location" or "/logs/?location" } => FakeAnswer.Ok("<LocationConstraint>eu-north-1</LocationConstraint>"),
            _ => FakeAnswer.Ok("{}"),
        });
        var buckets = Clouds.At(fake.Url).Buckets;

        Assert.Equal("{}", await buckets.GetPolicyAsync(Bucket, Stop));
        Assert.Equal("AwsAccessDenied", (await Assert.ThrowsAsync<TrailException>(() => buckets.FindRegionAsync(Bucket, Stop))).Id);
        Assert.All(fake.Calls, static call => Assert.Equal("111122223333", call.Headers["x-amz-expected-bucket-owner"]));
    }

    [Fact]
    public async Task An_answer_that_is_no_XML_did_not_come_whole()
    {
        using var fake = new FakeAws(static call => call.Method == "HEAD" ? new FakeAnswer(403, "") : FakeAnswer.Ok("{}"));

        Assert.Equal("AwsUnreachable", (await Assert.ThrowsAsync<TrailException>(() => Clouds.At(fake.Url).Buckets.FindRegionAsync(Bucket, Stop))).Id);
    }

    [Fact]
    public async Task A_header_that_is_no_Region_makes_no_host()
    {
        using var fake = new FakeAws(new FakeAnswer(200, "", ("x-amz-bucket-region", "evil.example.com/")));

        Assert.Equal("AwsRegionInvalid", (await Assert.ThrowsAsync<TrailException>(() => Clouds.At(fake.Url).Buckets.GetPolicyAsync(Bucket, Stop))).Id);
    }

    [Theory]
    [InlineData(404, "NoSuchBucket", "BucketMissing")]
    [InlineData(403, "AccessDenied", "AwsAccessDenied")]
    [InlineData(503, "SlowDown", "AwsThrottled")]
    [InlineData(500, "InternalError", "AwsServiceFailed")]
    [InlineData(400, "SomethingNew", "AwsRequestRefused")]
    public async Task An_error_of_the_policy_is_no_policy(int status, string code, string id)
    {
        using var fake = new FakeAws(call => call.Method == "HEAD" ? Here : new FakeAnswer(status, $"<Error><Code>{code}</Code><Message>No.</Message></Error>"));

        var error = await Assert.ThrowsAsync<TrailException>(() => Clouds.At(fake.Url).Buckets.GetPolicyAsync(Bucket, Stop));

        Assert.Equal((id, "logs"), (error.Id, error.Subject));
    }

    [Fact]
    public async Task An_archived_object_says_so()
    {
        using var fake = new FakeAws(static call => call.Method == "HEAD" ? Here : new FakeAnswer(403, "<Error><Code>InvalidObjectState</Code><Message>No.</Message><StorageClass>GLACIER</StorageClass></Error>"));

        var error = await Assert.ThrowsAsync<TrailException>(() => Clouds.At(fake.Url).Objects.GetAsync(Bucket, "a/key", Stop));

        Assert.Equal(("ObjectArchived", "a/key"), (error.Id, error.Subject));
    }

    [Fact]
    public async Task An_object_that_could_not_be_deleted_is_told()
    {
        using var fake = new FakeAws(static call => call.Method == "HEAD" ? Here : FakeAnswer.Ok("<DeleteResult><Error><Key>k2</Key><Code>AccessDenied</Code><Message>No.</Message></Error></DeleteResult>"));

        var error = await Assert.ThrowsAsync<TrailException>(() => Clouds.At(fake.Url).Objects.DeleteAsync(Bucket, [new ObjectVersion("k1", null), new ObjectVersion("k2", "v")], Stop));

        Assert.Equal(("ObjectNotDeleted", "k2"), (error.Id, error.Subject));
    }

    [Fact]
    public async Task Bytes_that_do_not_match_their_checksum_are_a_broken_transfer()
    {
        using var fake = new FakeAws(static call => call.Method == "HEAD" ? Here : new FakeAnswer(200, "text", ("x-amz-checksum-crc32", "AAAAAA==")));
        using var content = await Clouds.At(fake.Url).Objects.GetAsync(Bucket, "k", Stop);

        await Assert.ThrowsAnyAsync<IOException>(() => content.Bytes.CopyToAsync(Stream.Null, Stop));
    }
}
