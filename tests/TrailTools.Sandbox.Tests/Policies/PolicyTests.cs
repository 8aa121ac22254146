using TrailTools.Sandbox.Policies;

namespace TrailTools.Sandbox.Tests.Policies;

public sealed class PolicyTests
{
    private const string Trail = "arn:aws:cloudtrail:eu-central-1:111122223333:trail/audit";

    private static readonly PolicyRequest Request = new("cloudtrail.amazonaws.com", "s3:PutObject", "arn:aws:s3:::logs/AWSLogs/111122223333/CloudTrail/x")
    {
        Context = new Dictionary<string, string>
        {
            ["aws:SourceArn"] = Trail,
            ["aws:SourceAccount"] = "111122223333",
            ["aws:SecureTransport"] = "true",
            ["aws:PrincipalIsAWSService"] = "true",
            ["s3:x-amz-acl"] = "bucket-owner-full-control",
            ["s3:TlsVersion"] = "1.3",
        },
    };

    [Theory]
    [InlineData(true, """{"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:eu-central-1:111122223333:trail/audit"}}""")]
    [InlineData(false, """{"stringequals":{"aws:SourceAccount":"111122223333"}}""")]
    [InlineData(true, """{"StringEquals":{"AWS:sourcearn":["other","arn:aws:cloudtrail:eu-central-1:111122223333:trail/audit"],"s3:x-amz-acl":"bucket-owner-full-control"}}""")]
    [InlineData(false, """{"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:eu-central-1:111122223333:trail/other"}}""")]
    [InlineData(false, """{"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:*:111122223333:trail/audit"}}""")]
    [InlineData(true, """{"StringLike":{"aws:SourceArn":"arn:aws:cloudtrail:*:trail/audit"}}""")]
    [InlineData(true, """{"ArnLike":{"aws:SourceArn":"arn:aws:cloudtrail:*:111122223333:trail/*"}}""")]
    [InlineData(true, """{"ArnEquals":{"aws:SourceArn":"arn:aws:cloudtrail:*:111122223333:trail/a?dit"}}""")]
    [InlineData(false, """{"ArnLike":{"aws:SourceArn":"arn:aws:*:trail/audit"}}""")]
    [InlineData(false, """{"StringEquals":{"s3:x-amz-acl":"private"}}""")]
    [InlineData(false, """{"StringEquals":{"aws:SourceOrgID":"o-1"}}""")]
    [InlineData(true, """{"StringEqualsIfExists":{"aws:SourceOrgID":"o-1"}}""")]
    [InlineData(true, """{"StringNotEquals":{"aws:SourceOrgID":"o-1"}}""")]
    [InlineData(false, """{"ArnNotLike":{"aws:SourceArn":"arn:aws:cloudtrail:*:*:trail/*"}}""")]
    [InlineData(true, """{"Null":{"aws:SourceOrgID":"true","aws:SourceArn":false}}""")]
    [InlineData(false, """{"Null":{"aws:SourceArn":"true"}}""")]
    [InlineData(true, """{"Bool":{"aws:SecureTransport":true}}""")]
    [InlineData(true, """{"NumericGreaterThanEquals":{"s3:TlsVersion":1.2}}""")]
    [InlineData(false, """{"NumericLessThan":{"s3:TlsVersion":"1.2"}}""")]
    [InlineData(false, """{"IpAddress":{"aws:SourceIp":"0.0.0.0/0"}}""")]
    [InlineData(true, """{"ForAnyValue:StringLike":{"aws:SourceAccount":["1111*"]}}""")]
    [InlineData(true, """{"ForAllValues:StringLike":{"aws:TagKeys":["x"]}}""")]
    [InlineData(false, """{"DateLessThan":{"aws:CurrentTime":"2030-01-01T00:00:00Z"}}""")]
    public void Conditions_are_met_as_IAM_says(bool isMet, string condition)
        => Assert.Equal(isMet, Allows(Statement("Allow", condition: condition)));

    [Theory]
    [InlineData(true, """{"Service":"cloudtrail.amazonaws.com"}""")]
    [InlineData(true, """{"Service":["config.amazonaws.com","cloudtrail.amazonaws.com"]}""")]
    [InlineData(true, "\"*\"")]
    [InlineData(true, """{"AWS":"*"}""")]
    [InlineData(false, """{"Service":"config.amazonaws.com"}""")]
    [InlineData(false, """{"AWS":"arn:aws:iam::111122223333:root"}""")]
    public void Principals_are_services_or_everyone(bool fits, string principal)
        => Assert.Equal(fits, Allows(Statement("Allow", principal: principal)));

    [Theory]
    [InlineData(true, "s3:PutObject", "arn:aws:s3:::logs/AWSLogs/111122223333/*")]
    [InlineData(true, "S3:putobject", "arn:aws:s3:::logs/*")]
    [InlineData(true, "s3:*", "*")]
    [InlineData(false, "s3:GetObject", "arn:aws:s3:::logs/*")]
    [InlineData(false, "s3:PutObject", "arn:aws:s3:::logs")]
    [InlineData(false, "s3:PutObject", "arn:aws:s3:::logs/AWSLogs/444455556666/*")]
    [InlineData(false, "s3:PutObject", "arn:aws:s3:::LOGS/*")]
    [InlineData(false, "s3:PutObject", "arn:aws-cn:s3:::logs/*")]
    public void Actions_and_resources_have_wildcards(bool fits, string action, string resource)
        => Assert.Equal(fits, Allows(Statement("Allow", action: action, resource: resource)));

    [Theory]
    [InlineData(true, """{"Bool":{"aws:SecureTransport":"false"}}""")]
    [InlineData(true, """{"NumericLessThan":{"s3:TlsVersion":"1.2"}}""")]
    [InlineData(false, """{"StringNotEquals":{"aws:SourceAccount":"444455556666"}}""")]
    [InlineData(false, """{"NotIpAddress":{"aws:SourceIp":"10.0.0.0/8"}}""")]
    [InlineData(true, """{"NotIpAddress":{"aws:SourceIp":"10.0.0.0/8"},"Bool":{"aws:PrincipalIsAWSService":"false"}}""")]
    public void A_denial_that_fits_outweighs_what_is_allowed(bool isAllowed, string condition)
        => Assert.Equal(isAllowed, Allows(Statement("Allow"), Statement("Deny", principal: "\"*\"", action: "s3:*", resource: "*", condition: condition)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"Statement":"x"}""")]
    public void What_is_no_policy_allows_nothing(string? text) => Assert.False(PolicyDocument.Parse(text).Allows(Request));

    [Fact]
    public void What_is_named_by_Not_is_left_out()
        => Assert.Equal(
            (true, false),
            (Allows("""{"Effect":"Allow","NotPrincipal":{"AWS":"arn:aws:iam::1:root"},"NotAction":"s3:GetObject","NotResource":"arn:aws:s3:::other/*"}"""),
                Allows("""{"Effect":"Allow","Principal":"*","NotAction":"s3:Put*","Resource":"*"}""")));

    private static bool Allows(params string[] statements)
        => PolicyDocument.Parse($$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}""").Allows(Request);

    private static string Statement(
        string effect, string principal = "\"*\"", string action = "s3:PutObject", string resource = "arn:aws:s3:::logs/*", string condition = "{}")
        => $$"""{"Effect":"{{effect}}","Principal":{{principal}},"Action":"{{action}}","Resource":["{{resource}}"],"Condition":{{condition}}}""";
}
