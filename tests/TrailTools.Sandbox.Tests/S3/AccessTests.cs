using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.S3;

public sealed class AccessTests(SandboxEndpoint sandbox) : IClassFixture<SandboxEndpoint>, IDisposable
{
    private readonly RawClient _raw = new(sandbox.Endpoint);

    [Theory]
    [InlineData("abc", true)]
    [InlineData("a.b-c1", true)]
    [InlineData("con", true)]
    [InlineData("ab", false)]
    [InlineData("Abc", false)]
    [InlineData("a_b", false)]
    [InlineData("-ab", false)]
    [InlineData("ab-", false)]
    [InlineData("a..b", false)]
    [InlineData("192.168.5.4", false)]
    [InlineData("xn--abc", false)]
    [InlineData("sthree-abc", false)]
    [InlineData("abc-s3alias", false)]
    [InlineData("abc--ol-s3", false)]
    [InlineData("..%2F..%2Fetc", false)]
    public async Task A_bucket_has_a_name_by_the_rules(string name, bool isValid)
    {
        using var own = new RawClient(sandbox.Endpoint) { Region = "us-east-1" };

        Assert.Equal(isValid ? "200" : "400 InvalidBucketName", await own.Send("PUT", $"/{name}"));
    }

    [Theory]
    [InlineData("us-east-1", null, "200")]
    [InlineData("us-east-1", "us-east-1", "400 InvalidLocationConstraint")]
    [InlineData("us-east-1", "eu-west-1", "400 IllegalLocationConstraintException")]
    [InlineData("eu-west-1", null, "400 IllegalLocationConstraintException")]
    [InlineData("eu-west-1", "eu-west-1", "200")]
    [InlineData("eu-west-1", "EU", "200")]
    [InlineData("eu-west-1", "us-west-2", "400 IllegalLocationConstraintException")]
    public async Task A_bucket_is_made_where_its_request_is_sent(string region, string? constraint, string expected)
    {
        using var raw = new RawClient(sandbox.Endpoint) { Region = region };

        Assert.Equal(expected, await raw.Send("PUT", $"/{Names.Bucket()}", constraint is null ? null : $"<CreateBucketConfiguration><LocationConstraint>{constraint}</LocationConstraint></CreateBucketConfiguration>"));
    }

    [Fact]
    public async Task A_name_is_taken_once_among_all_accounts_and_again_in_the_oldest_Region_only()
    {
        var name = Names.Bucket();
        using var first = new RawClient(sandbox.Endpoint) { Region = "us-east-1" };
        using var other = new RawClient(sandbox.Of(1)) { Region = "us-east-1" };

        Assert.Equal("200", await first.Send("PUT", $"/{name}"));
        Assert.Equal("200", await first.Send("PUT", $"/{name}"));
        Assert.Equal("409 BucketAlreadyExists", await other.Send("PUT", $"/{name}"));
        Assert.Equal("409 BucketAlreadyOwnedByYou", await _raw.Send("PUT", $"/{name}", $"<CreateBucketConfiguration><LocationConstraint>{AwsEndpoint.Region}</LocationConstraint></CreateBucketConfiguration>"));
    }

    [Fact]
    public async Task A_bucket_is_for_its_owner_alone()
    {
        var name = await Bucket();
        using var other = new RawClient(sandbox.Of(1));

        Assert.Equal("403 AccessDenied", await other.Send("GET", $"/{name}?list-type=2"));
        Assert.Equal("403 AccessDenied", await other.Send("PUT", $"/{name}/k", "content"));
        Assert.Equal("403", await other.Send("HEAD", $"/{name}"));
    }

    [Theory]
    [InlineData("111122223333", "200")]
    [InlineData("444455556666", "403 AccessDenied")]
    [InlineData("someone", "400 InvalidBucketOwnerAWSAccountID")]
    public async Task The_owner_that_is_expected_must_be_it(string owner, string expected)
    {
        var name = await Bucket();

        Assert.Equal(expected, await _raw.Send("GET", $"/{name}?list-type=2", null, ("x-amz-expected-bucket-owner", owner)));
    }

    [Theory]
    [InlineData("us-east-1", "400 AuthorizationHeaderMalformed")]
    [InlineData("ap-southeast-2", "301 PermanentRedirect")]
    public async Task A_request_to_another_Region_is_told_the_right_one(string region, string expected)
    {
        var name = await Bucket();
        using var elsewhere = new RawClient(sandbox.Endpoint) { Region = region };

        Assert.Equal(expected, await elsewhere.Send("GET", $"/{name}?list-type=2"));
        using var head = await elsewhere.Answer("HEAD", $"/{name}");
        Assert.Equal(expected[..3], $"{(int)head.StatusCode}");
        Assert.Equal(AwsEndpoint.Region, head.Headers.GetValues("x-amz-bucket-region").Single());
    }

    [Theory]
    [InlineData("", "403 AccessDenied")]
    [InlineData("AWS4-HMAC-SHA256 nonsense", "400 AuthorizationHeaderMalformed")]
    public async Task A_request_must_be_signed(string authorization, string expected)
        => Assert.Equal(expected, await _raw.Send("GET", $"/{await Bucket()}?list-type=2", null, ("Authorization", authorization)));

    [Fact]
    public async Task An_unknown_key_is_refused()
    {
        using var stranger = new RawClient(sandbox.Endpoint with { AccessKey = "AKIAAAAAAAAAAAAAAAAA" });

        Assert.Equal("403 InvalidAccessKeyId", await stranger.Send("GET", "/"));
    }

    [Theory]
    [InlineData("GET", "?cors")]
    [InlineData("POST", "/k?uploads")]
    public async Task What_is_not_there_is_refused_and_not_taken_for_something_else(string method, string rest)
        => Assert.Equal("501 NotImplemented", await _raw.Send(method, $"/{await Bucket()}{rest}"));

    [Fact]
    public async Task A_copy_is_refused_and_makes_no_empty_object()
    {
        var name = await Bucket();
        await _raw.Send("PUT", $"/{name}/k", "content");

        Assert.Equal("501 NotImplemented", await _raw.Send("PUT", $"/{name}/k2", "", ("x-amz-copy-source", $"/{name}/k")));
        Assert.Equal("404 NoSuchKey", await _raw.Send("GET", $"/{name}/k2"));
    }

    [Fact]
    public async Task A_presigned_request_is_answered()
    {
        using var s3 = sandbox.Endpoint.S3();
        var name = await Bucket();
        await _raw.Send("PUT", $"/{name}/k", "content");
        using var http = new HttpClient();

        var url = await s3.GetPreSignedURLAsync(new() { BucketName = name, Key = "k", Expires = DateTime.UtcNow.AddMinutes(5), Protocol = Amazon.S3.Protocol.HTTP });

        Assert.Equal("content", await http.GetStringAsync(url, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_new_bucket_has_the_settings_that_AWS_gives()
    {
        using var s3 = sandbox.Endpoint.S3();
        var name = await Bucket();
        var stop = TestContext.Current.CancellationToken;

        var block = (await s3.GetPublicAccessBlockAsync(new() { BucketName = name }, stop)).PublicAccessBlockConfiguration;
        Assert.Equal((true, true, true, true), (block.BlockPublicAcls, block.IgnorePublicAcls, block.BlockPublicPolicy, block.RestrictPublicBuckets));
        Assert.Equal("BucketOwnerEnforced", (await s3.GetBucketOwnershipControlsAsync(new() { BucketName = name }, stop)).OwnershipControls.Rules[0].ObjectOwnership.Value);
        Assert.Equal("AES256", (await s3.GetBucketEncryptionAsync(new() { BucketName = name }, stop)).ServerSideEncryptionConfiguration.ServerSideEncryptionRules[0].ServerSideEncryptionByDefault.ServerSideEncryptionAlgorithm.Value);
        Assert.Equal("400 AccessControlListNotSupported", await _raw.Send("PUT", $"/{name}/k", "content", ("x-amz-acl", "public-read")));
        Assert.Equal("200", await _raw.Send("PUT", $"/{name}/k", "content", ("x-amz-acl", "bucket-owner-full-control")));
    }

    public void Dispose() => _raw.Dispose();

    private async Task<string> Bucket()
    {
        var name = Names.Bucket();
        Assert.Equal("200", await _raw.Send("PUT", $"/{name}", $"<CreateBucketConfiguration><LocationConstraint>{AwsEndpoint.Region}</LocationConstraint></CreateBucketConfiguration>"));
        return name;
    }
}
