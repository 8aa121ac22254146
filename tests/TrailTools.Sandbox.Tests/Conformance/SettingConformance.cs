using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.Conformance;

public abstract class SettingConformance(IEndpointFixture fixture) : Conformance(fixture)
{
    [Fact]
    public async Task A_bucket_tells_where_it_is()
    {
        Assert.Equal(AwsEndpoint.Region, (await S3.GetBucketLocationAsync(Bucket, Stop)).Location.Value);
        Assert.Contains(Bucket, (await S3.ListBucketsAsync(new ListBucketsRequest { Prefix = Bucket[..20] }, Stop)).Buckets.Select(static one => one.BucketName));
    }

    [Fact]
    public async Task A_bucket_with_objects_is_not_deleted()
    {
        await Put("k");
        Assert.Equal("409 BucketNotEmpty", await Refusal(() => S3.DeleteBucketAsync(Bucket, Stop)));
        await S3.DeleteObjectAsync(Bucket, "k", Stop);
        await S3.DeleteBucketAsync(Bucket, Stop);
        Assert.Equal("404 NoSuchBucket", await Refusal(() => S3.GetBucketLocationAsync(Bucket, Stop)));
    }

    [Fact]
    public async Task A_name_can_be_taken_once()
        => Assert.Equal("409 BucketAlreadyOwnedByYou", await Refusal(() => S3.PutBucketAsync(new PutBucketRequest { BucketName = Bucket, BucketRegionName = AwsEndpoint.Region }, Stop)));

    [Fact]
    public async Task Public_access_is_blocked_as_it_was_put()
    {
        await S3.PutPublicAccessBlockAsync(new() { BucketName = Bucket, PublicAccessBlockConfiguration = new() { BlockPublicAcls = true, IgnorePublicAcls = false, BlockPublicPolicy = true, RestrictPublicBuckets = false } }, Stop);
        var block = (await S3.GetPublicAccessBlockAsync(new() { BucketName = Bucket }, Stop)).PublicAccessBlockConfiguration;
        Assert.Equal((true, false, true, false), (block.BlockPublicAcls, block.IgnorePublicAcls, block.BlockPublicPolicy, block.RestrictPublicBuckets));

        await S3.DeletePublicAccessBlockAsync(new() { BucketName = Bucket }, Stop);
        Assert.Equal("404 NoSuchPublicAccessBlockConfiguration", await Refusal(() => S3.GetPublicAccessBlockAsync(new() { BucketName = Bucket }, Stop)));
    }

    [Fact]
    public async Task Ownership_is_as_it_was_put()
    {
        await S3.PutBucketOwnershipControlsAsync(new() { BucketName = Bucket, OwnershipControls = new() { Rules = [new() { ObjectOwnership = ObjectOwnership.BucketOwnerPreferred }] } }, Stop);
        Assert.Equal("BucketOwnerPreferred", (await S3.GetBucketOwnershipControlsAsync(new() { BucketName = Bucket }, Stop)).OwnershipControls.Rules[0].ObjectOwnership.Value);
    }

    [Fact]
    public async Task New_objects_are_encrypted_as_the_bucket_says()
    {
        const string Key = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
        await S3.PutBucketEncryptionAsync(new() { BucketName = Bucket, ServerSideEncryptionConfiguration = new() { ServerSideEncryptionRules = [new() { BucketKeyEnabled = true, ServerSideEncryptionByDefault = new() { ServerSideEncryptionAlgorithm = "aws:kms", ServerSideEncryptionKeyManagementServiceKeyId = Key } }] } }, Stop);
        var rule = (await S3.GetBucketEncryptionAsync(new() { BucketName = Bucket }, Stop)).ServerSideEncryptionConfiguration.ServerSideEncryptionRules[0];
        Assert.Equal(("aws:kms", Key, true), (rule.ServerSideEncryptionByDefault.ServerSideEncryptionAlgorithm.Value, rule.ServerSideEncryptionByDefault.ServerSideEncryptionKeyManagementServiceKeyId, rule.BucketKeyEnabled));
    }

    [Fact]
    public async Task Versioning_is_as_it_was_put()
    {
        Assert.Equal("Off", (await S3.GetBucketVersioningAsync(Bucket, Stop)).VersioningConfig.Status.Value);
        await Version("Enabled");
        Assert.Equal("Enabled", (await S3.GetBucketVersioningAsync(Bucket, Stop)).VersioningConfig.Status.Value);
    }

    [Fact]
    public async Task Tags_are_as_they_were_put()
    {
        await S3.PutBucketTaggingAsync(Bucket, [new() { Key = "TrailTools:trail", Value = "management-events" }], Stop);
        var tag = Assert.Single((await S3.GetBucketTaggingAsync(new() { BucketName = Bucket }, Stop)).TagSet);
        Assert.Equal(("TrailTools:trail", "management-events"), (tag.Key, tag.Value));
    }

    [Fact]
    public async Task A_policy_is_given_back_to_the_byte()
    {
        var policy = $$"""{"Version": "2012-10-17",  "Statement": [{"Sid": "Tls","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::{{Bucket}}","arn:aws:s3:::{{Bucket}}/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"} } }]}""";
        await S3.PutBucketPolicyAsync(Bucket, policy, Stop);
        Assert.Equal(policy, (await S3.GetBucketPolicyAsync(Bucket, Stop)).Policy);

        await S3.DeleteBucketPolicyAsync(Bucket, Stop);
        Assert.Equal(HttpStatusCode.NotFound, (await S3.GetBucketPolicyAsync(Bucket, Stop)).HttpStatusCode);
    }

    [Fact]
    public async Task A_lifecycle_put_replaces_all_rules()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await S3.GetLifecycleConfigurationAsync(Bucket, Stop)).HttpStatusCode);
        await PutRule("first", 400);
        await PutRule("second", 30);
        var rule = Assert.Single((await S3.GetLifecycleConfigurationAsync(Bucket, Stop)).Configuration.Rules);
        Assert.Equal(("second", 30, "AWSLogs/"), (rule.Id, rule.Expiration.Days, ((LifecyclePrefixPredicate)rule.Filter.LifecycleFilterPredicate).Prefix));

        await S3.DeleteLifecycleConfigurationAsync(Bucket, Stop);
        Assert.Equal(HttpStatusCode.NotFound, (await S3.GetLifecycleConfigurationAsync(Bucket, Stop)).HttpStatusCode);
    }

    [Fact]
    public async Task A_bucket_is_its_owners()
    {
        var grant = Assert.Single((await S3.GetBucketAclAsync(new GetBucketAclRequest { BucketName = Bucket }, Stop)).Grants);
        Assert.Equal("FULL_CONTROL", grant.Permission.Value);
    }

    private Task PutRule(string id, int days) => S3.PutLifecycleConfigurationAsync(Bucket, new()
    {
        Rules = [new() { Id = id, Status = LifecycleRuleStatus.Enabled, Filter = new() { LifecycleFilterPredicate = new LifecyclePrefixPredicate { Prefix = "AWSLogs/" } }, Expiration = new() { Days = days } }],
    }, Stop);
}

public sealed class SandboxSettingTests(SandboxEndpoint fixture) : SettingConformance(fixture), IClassFixture<SandboxEndpoint>;

public sealed class MotoSettingTests(MotoEndpoint fixture) : SettingConformance(fixture);
