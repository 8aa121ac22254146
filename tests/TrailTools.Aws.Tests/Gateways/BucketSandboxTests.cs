using Amazon.Runtime;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Sandbox;
using TrailTools.Sandbox.Faults;

namespace TrailTools.Aws.Tests.Gateways;

/// <summary>Buckets and objects against our own server, which is as strict as S3.</summary>
public sealed class BucketSandboxTests : BucketServerTests, IDisposable
{
    private readonly SandboxServer _sandbox = SandboxServer.Start();

    private protected override string Owner => _sandbox.Accounts[0].Id;

    private protected override string Url => _sandbox.EndpointUrl;

    private protected override PublicAccessBlock? BlockOfNew => PublicAccessBlock.All;

    private protected override AWSCredentials Credentials => new BasicAWSCredentials(_sandbox.Accounts[0].AccessKey, _sandbox.Accounts[0].SecretKey);

    [Theory]
    [InlineData(FaultKind.ExpiredCredentials, "AwsCredentialsExpired")]
    [InlineData(FaultKind.Throttling, "AwsThrottled")]
    [InlineData(FaultKind.InternalError, "AwsServiceFailed")]
    [InlineData(FaultKind.ServiceUnavailable, "AwsServiceFailed")]
    [InlineData(FaultKind.AccessDenied, "AwsAccessDenied")]
    public async Task What_HEAD_cannot_say_is_told_by_its_real_id(FaultKind kind, string id)
    {
        var bucket = await Make();
        _sandbox.Faults.Add(new FaultRule("s3:*", kind));

        var error = await Assert.ThrowsAsync<TrailException>(() => Connect().Buckets.FindRegionAsync(bucket, Stop));

        Assert.Equal((id, bucket.Name), (error.Id, error.Subject));
    }

    [Theory]
    [InlineData(FaultKind.Throttling, "AwsThrottled")]
    [InlineData(FaultKind.ExpiredCredentials, "AwsCredentialsExpired")]
    public async Task What_fails_in_front_of_another_call_is_told_by_its_real_id(FaultKind kind, string id)
    {
        var bucket = await Make();
        _sandbox.Faults.Add(new FaultRule("s3:*", kind));

        Assert.Equal(id, (await Assert.ThrowsAsync<TrailException>(() => Connect().Buckets.GetPolicyAsync(bucket, Stop))).Id);
    }

    [Theory]
    [InlineData("eu-west-1")]
    [InlineData("us-east-1")]
    public async Task Where_HEAD_alone_fails_the_bucket_is_found_all_the_same(string region)
    {
        var bucket = await Make(region);
        _sandbox.Faults.Add(new FaultRule("s3:HeadBucket", FaultKind.Throttling));

        Assert.Equal(region, await Connect(region).Buckets.FindRegionAsync(bucket, Stop));
        Assert.Null(await Connect(region).Buckets.GetPolicyAsync(bucket, Stop));
    }

    [Fact]
    public async Task Who_may_not_see_a_bucket_but_where_it_is_may_not_see_it()
    {
        var bucket = await Make();
        _sandbox.Faults.Add(new FaultRule("s3:HeadBucket", FaultKind.AccessDenied));

        Assert.Equal("AwsAccessDenied", (await Assert.ThrowsAsync<TrailException>(() => Connect().Buckets.FindRegionAsync(bucket, Stop))).Id);
    }

    public void Dispose() => _sandbox.Dispose();

    private async Task<BucketId> Make(string region = "us-east-1")
    {
        var bucket = new BucketId("head-bucket", Owner);
        await Connect().Buckets.CreateAsync(bucket, region, Stop);
        return bucket;
    }
}
