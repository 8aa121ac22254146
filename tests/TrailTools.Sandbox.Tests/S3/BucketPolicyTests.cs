using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.S3;

public sealed class BucketPolicyTests(SandboxEndpoint sandbox) : IClassFixture<SandboxEndpoint>, IDisposable
{
    private const string Tls = """{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["ARN","ARN/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}""";
    private readonly RawClient _raw = new(sandbox.Endpoint);

    /// <summary>A statement of a policy, with ARN for the bucket's, and the answer.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Statements =>
    [
        new(Tls, "204"),
        new($"[{Tls},{Tls}]", "204"),
        new("""{"Sid":"Acl","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:GetBucketAcl","Resource":"ARN","Condition":{"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:eu-central-1:111122223333:trail/t"}}}""", "204"),
        new("""{"Effect":"Allow","Principal":{"AWS":["444455556666","arn:aws:iam::444455556666:root"]},"Action":["s3:GetObject"],"Resource":"ARN/*"}""", "204"),
        new("""{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"ARN/*"}""", "403 AccessDenied"),
        new("""{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:GetObject","Resource":"ARN/*"}""", "403 AccessDenied"),
        new("""{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"ARN/*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}""", "204"),
        new("""{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"ARN/*","Condition":{"StringLike":{"aws:PrincipalOrgID":"o-*"}}}""", "403 AccessDenied"),
        new("""{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"ARN/*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}""", "204"),
        new("""{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"ARN/*","Condition":{"IpAddress":{"aws:SourceIp":"0.0.0.0/0"}}}""", "403 AccessDenied"),
        new("""{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"ARN/*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}""", "403 AccessDenied"),
        new("[]", "400 MalformedPolicy"),
        new("\"text\"", "400 MalformedPolicy"),
        new("""{"Principal":"*","Action":"s3:*","Resource":"ARN"}""", "400 MalformedPolicy"),
        new("""{"Effect":"Maybe","Principal":"*","Action":"s3:*","Resource":"ARN"}""", "400 MalformedPolicy"),
        new("""{"Effect":"Deny","Action":"s3:*","Resource":"ARN"}""", "400 MalformedPolicy"),
        new("""{"Effect":"Deny","Principal":"everyone","Action":"s3:*","Resource":"ARN"}""", "400 MalformedPolicy"),
        new("""{"Effect":"Deny","Principal":{"AWS":"1234"},"Action":"s3:*","Resource":"ARN"}""", "400 MalformedPolicy"),
        new("""{"Effect":"Deny","Principal":{"Person":"x"},"Action":"s3:*","Resource":"ARN"}""", "400 MalformedPolicy"),
        new("""{"Effect":"Deny","Principal":"*","Resource":"ARN"}""", "400 MalformedPolicy"),
        new("""{"Effect":"Deny","Principal":"*","Action":"ec2:RunInstances","Resource":"ARN"}""", "400 MalformedPolicy"),
        new("""{"Effect":"Deny","Principal":"*","Action":5,"Resource":"ARN"}""", "400 MalformedPolicy"),
        new("""{"Effect":"Deny","Principal":"*","Action":"s3:*"}""", "400 MalformedPolicy"),
        new("""{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}""", "400 MalformedPolicy"),
        new("""{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::another-bucket/*"}""", "400 MalformedPolicy"),
        new("""{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"ARN-more/*"}""", "400 MalformedPolicy"),
        new("""{"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"ARN"}""", "400 MalformedPolicy"),
        new("""{"Effect":"Deny","Principal":"*","Action":"s3:GetBucketAcl","Resource":"ARN/*"}""", "400 MalformedPolicy"),
        new("""{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"ARN","Surprise":1}""", "400 MalformedPolicy"),
        new("""{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"ARN","Condition":{"Equals":{"aws:SourceIp":"x"}}}""", "400 MalformedPolicy"),
        new("""{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"ARN","Condition":{"StringEquals":"x"}}""", "400 MalformedPolicy"),
    ];

    public static IEnumerable<TheoryDataRow<string, string>> Policies =>
    [
        new($$"""{"Statement":{{Tls}}}""", "204"),
        new($$"""{"Version":"2020-01-01","Statement":{{Tls}}}""", "400 MalformedPolicy"),
        new("""{"Version":"2012-10-17"}""", "400 MalformedPolicy"),
        new($$"""{"Version":"2012-10-17","Statement":{{Tls}},"Surprise":1}""", "400 MalformedPolicy"),
        new("{", "400 MalformedPolicy"),
        new("[]", "400 MalformedPolicy"),
        new("", "400 MalformedPolicy"),
        new($$"""{"Version":"2012-10-17","Id":"{{new string('x', 20 * 1024)}}","Statement":{{Tls}}}""", "400 MalformedPolicy"),
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public Task A_statement_is_taken_or_refused(string statement, string expected)
        => A_policy_is_taken_or_refused($$"""{"Version":"2012-10-17","Statement":{{statement}}}""", expected);

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task A_policy_is_taken_or_refused(string policy, string expected)
    {
        var bucket = await Bucket();

        Assert.Equal(expected, await Put(bucket, policy));
        Assert.Equal(expected == "204" ? "200" : "404 NoSuchBucketPolicy", await _raw.Send("GET", $"/{bucket}?policy"));
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"ARN/*"}""", "true")]
    [InlineData(Tls, "false")]
    public async Task The_status_says_whether_a_policy_is_public(string statement, string expected)
    {
        using var s3 = sandbox.Endpoint.S3();
        var bucket = await Bucket();
        Assert.Equal("204", await _raw.Send("DELETE", $"/{bucket}?publicAccessBlock"));
        Assert.Equal("204", await Put(bucket, $$"""{"Version":"2012-10-17","Statement":{{statement}}}"""));

        var status = await s3.GetBucketPolicyStatusAsync(new() { BucketName = bucket }, TestContext.Current.CancellationToken);

        Assert.Equal(bool.Parse(expected), status.PolicyStatus.IsPublic);
    }

    public void Dispose() => _raw.Dispose();

    private Task<string> Put(string bucket, string policy)
        => _raw.Send("PUT", $"/{bucket}?policy", policy.Replace("ARN", $"arn:aws:s3:::{bucket}", StringComparison.Ordinal));

    private async Task<string> Bucket()
    {
        var name = Names.Bucket();
        Assert.Equal("200", await _raw.Send("PUT", $"/{name}", $"<CreateBucketConfiguration><LocationConstraint>{AwsEndpoint.Region}</LocationConstraint></CreateBucketConfiguration>"));
        return name;
    }
}
