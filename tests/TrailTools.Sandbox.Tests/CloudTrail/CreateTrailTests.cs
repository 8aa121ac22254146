using System.Text.Json.Nodes;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.CloudTrail;

/// <summary>CreateTrail is as strict as AWS where others are lax.</summary>
public sealed class CreateTrailTests : IAsyncDisposable
{
    private readonly TrailSandbox _sandbox = new();
    private readonly JsonCaller _cloudTrail;

    public CreateTrailTests() => _cloudTrail = _sandbox.CloudTrail();

    [Fact]
    public async Task A_trail_is_told_as_it_was_made()
    {
        var bucket = _sandbox.Bucket(prefix: "p/q");

        var made = await _cloudTrail.CallAsync("CreateTrail", Input(bucket, """{"S3KeyPrefix":"p/q","IsMultiRegionTrail":true,"EnableLogFileValidation":true}"""));

        Assert.Equal(
            $$"""{"Name":"audit","S3BucketName":"{{bucket}}","S3KeyPrefix":"p/q","IncludeGlobalServiceEvents":true,"IsMultiRegionTrail":true,"TrailARN":"arn:aws:cloudtrail:eu-central-1:111122223333:trail/audit","LogFileValidationEnabled":true,"IsOrganizationTrail":false}""",
            made.Body.ToJsonString());
    }

    [Theory]
    [InlineData("InvalidTrailNameException", """{"Name":"ab"}""")]
    [InlineData("InvalidTrailNameException", """{"Name":null}""")]
    [InlineData("InvalidTrailNameException", """{"Name":"-ab"}""")]
    [InlineData("InvalidTrailNameException", """{"Name":"ab-"}""")]
    [InlineData("InvalidTrailNameException", """{"Name":"my-_name"}""")]
    [InlineData("InvalidTrailNameException", """{"Name":"my name"}""")]
    [InlineData("InvalidTrailNameException", """{"Name":"192.168.5.4"}""")]
    [InlineData("InvalidTrailNameException", """{"Name":"arn:aws:cloudtrail:eu-central-1:111122223333:trail/audit"}""")]
    [InlineData("InvalidS3BucketNameException", """{"S3BucketName":"Not_A_Bucket"}""")]
    [InlineData("InvalidS3BucketNameException", """{"S3BucketName":null}""")]
    [InlineData("S3BucketDoesNotExistException", """{"S3BucketName":"no-such-bucket"}""")]
    [InlineData("InsufficientS3BucketPolicyException", """{"S3KeyPrefix":"elsewhere"}""")]
    [InlineData("InvalidParameterCombinationException", """{"IsMultiRegionTrail":true,"IncludeGlobalServiceEvents":false}""")]
    [InlineData("InvalidKmsKeyIdException", """{"KmsKeyId":"what is that"}""")]
    [InlineData("KmsKeyNotFoundException", """{"KmsKeyId":"alias/nothing"}""")]
    [InlineData("KmsKeyNotFoundException", """{"KmsKeyId":"arn:aws:kms:us-east-1:111122223333:key/11111111-2222-3333-4444-555555555555"}""")]
    [InlineData("InsufficientSnsTopicPolicyException", """{"SnsTopicName":"topic"}""")]
    [InlineData("InvalidCloudWatchLogsLogGroupArnException", """{"CloudWatchLogsLogGroupArn":"arn:aws:logs:eu-central-1:111122223333:log-group:x:*"}""")]
    [InlineData("InvalidTagParameterException", """{"TagsList":[{"Key":"a","Value":"1"},{"Key":"a","Value":"2"}]}""")]
    [InlineData("InvalidTagParameterException", """{"TagsList":[{"Key":"aws:a","Value":"1"}]}""")]
    [InlineData("SerializationException", """{"IsMultiRegionTrail":"yes"}""")]
    [InlineData("SerializationException", """{"Name":1}""")]
    [InlineData("SerializationException", """{"TagsList":["a"]}""")]
    public async Task What_AWS_refuses_is_refused(string error, string input)
    {
        var answer = await _cloudTrail.CallAsync("CreateTrail", Input(_sandbox.Bucket(), input));

        Assert.Equal((400, error), (answer.Status, answer.Error));
        Assert.Empty((await _cloudTrail.CallAsync("DescribeTrails"))["trailList"]!.AsArray());
    }

    [Theory]
    [InlineData(201, "InvalidS3PrefixException")]
    [InlineData(200, null)]
    public async Task A_prefix_has_200_characters_at_most(int length, string? error)
    {
        var prefix = new string('p', length);

        var answer = await _cloudTrail.CallAsync("CreateTrail", Input(_sandbox.Bucket(prefix: prefix), $$"""{"S3KeyPrefix":"{{prefix}}"}"""));

        Assert.Equal(error, answer.Error);
    }

    [Theory]
    [InlineData(50, null)]
    [InlineData(51, "TagsLimitExceededException")]
    public async Task A_trail_has_50_tags_at_most(int count, string? error)
    {
        var tags = string.Join(',', Enumerable.Range(0, count).Select(static number => $$"""{"Key":"k{{number}}","Value":"v"}"""));

        Assert.Equal(error, (await _cloudTrail.CallAsync("CreateTrail", Input(_sandbox.Bucket(), $$"""{"TagsList":[{{tags}}]}"""))).Error);
    }

    [Theory]
    [InlineData(null, """{"aws:SourceArn":"arn:aws:cloudtrail:eu-central-1:111122223333:trail/audit"}""")]
    [InlineData(null, """{"aws:SourceArn":["arn:aws:cloudtrail:eu-central-1:111122223333:trail/other","arn:aws:cloudtrail:eu-central-1:111122223333:trail/audit"]}""")]
    [InlineData("InsufficientS3BucketPolicyException", """{"aws:SourceArn":"arn:aws:cloudtrail:us-east-1:111122223333:trail/audit"}""")]
    [InlineData("InsufficientS3BucketPolicyException", """{"aws:SourceAccount":"444455556666"}""")]
    public async Task The_bucket_policy_must_be_for_this_trail(string? error, string condition)
    {
        var bucket = _sandbox.Bucket();
        _sandbox.SetPolicy(bucket, BucketPolicies.For(bucket, TrailSandbox.Management, condition: condition));

        Assert.Equal(error, (await _cloudTrail.CallAsync("CreateTrail", Input(bucket))).Error);
    }

    [Fact]
    public async Task A_bucket_without_a_policy_is_refused_and_one_of_another_account_with_one_is_fine()
    {
        var bucket = _sandbox.Bucket(owner: TrailSandbox.Stranger);
        Assert.Null((await _cloudTrail.CallAsync("CreateTrail", Input(bucket))).Error);

        _sandbox.SetPolicy(bucket, null);
        Assert.Equal("InsufficientS3BucketPolicyException", (await _cloudTrail.CallAsync("CreateTrail", Input(bucket, """{"Name":"second"}"""))).Error);
    }

    [Fact]
    public async Task A_name_is_taken_once_in_all_Regions_that_a_trail_is_seen_in()
    {
        var bucket = _sandbox.Bucket();
        await _sandbox.TrailAsync(bucket, more: new() { ["IsMultiRegionTrail"] = true });

        Assert.Equal("TrailAlreadyExistsException", (await _cloudTrail.CallAsync("CreateTrail", Input(bucket))).Error);
        Assert.Equal("TrailAlreadyExistsException", (await _cloudTrail.CallAsync("CreateTrail", Input(bucket), "us-east-1")).Error);
    }

    [Fact]
    public async Task A_Region_has_five_trails_at_most_and_shadows_count()
    {
        var bucket = _sandbox.Bucket();
        await _sandbox.TrailAsync(bucket, "everywhere", "us-east-1", more: new() { ["IsMultiRegionTrail"] = true });
        for (var number = 1; number < 5; number++)
            await _sandbox.TrailAsync(bucket, $"trail{number}");

        Assert.Equal("MaximumNumberOfTrailsExceededException", (await _cloudTrail.CallAsync("CreateTrail", Input(bucket))).Error);
        Assert.Equal("MaximumNumberOfTrailsExceededException", (await _cloudTrail.CallAsync("CreateTrail", Input(bucket, """{"IsMultiRegionTrail":true}"""), "us-east-1")).Error);
        Assert.Null((await _cloudTrail.CallAsync("CreateTrail", Input(bucket), "us-east-1")).Error);
    }

    [Theory]
    [InlineData(null, """{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"kms:DescribeKey","Resource":"*"},{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"kms:GenerateDataKey*","Resource":"*","Condition":{"StringLike":{"kms:EncryptionContext:aws:cloudtrail:arn":"arn:aws:cloudtrail:*:111122223333:trail/*"},"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:eu-central-1:111122223333:trail/audit"}}}""")]
    [InlineData("InsufficientEncryptionPolicyException", """{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}""")]
    [InlineData("InsufficientEncryptionPolicyException", """{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"kms:DescribeKey","Resource":"*"}""")]
    public async Task The_key_policy_must_let_CloudTrail_in(string? error, string statements)
    {
        const string Arn = "arn:aws:kms:eu-central-1:111122223333:key/11111111-2222-3333-4444-555555555555";
        _sandbox.Server.Keys.Put(new(Arn, $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""") { Alias = "alias/trail" });

        var answer = await _cloudTrail.CallAsync("CreateTrail", Input(_sandbox.Bucket(), """{"KmsKeyId":"alias/trail"}"""));

        Assert.Equal((error, error is null ? Arn : null), (answer.Error, answer["KmsKeyId"]?.GetValue<string>()));
    }

    public ValueTask DisposeAsync()
    {
        _cloudTrail.Dispose();
        return _sandbox.DisposeAsync();
    }

    private static JsonObject Input(string bucket, string more = "{}")
    {
        var input = new JsonObject { ["Name"] = "audit", ["S3BucketName"] = bucket };
        foreach (var (name, value) in JsonNode.Parse(more)!.AsObject())
            input[name] = value?.DeepClone();
        return input;
    }
}
