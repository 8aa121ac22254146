using Amazon.SecurityToken;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.Sts;

public sealed class StsTests(SandboxEndpoint sandbox) : IClassFixture<SandboxEndpoint>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("eu-central-1", "arn:aws:iam::111122223333:user/admin")]
    [InlineData("cn-north-1", "arn:aws-cn:iam::111122223333:user/admin")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:iam::111122223333:user/admin")]
    public async Task A_caller_is_told_who_it_is(string region, string arn)
    {
        using var sts = sandbox.Endpoint.Sts(region);

        var caller = await sts.GetCallerIdentityAsync(new(), Stop);

        Assert.Equal((arn, "111122223333"), (caller.Arn, caller.Account));
    }

    [Fact]
    public async Task A_session_of_another_accounts_role_is_of_that_account()
    {
        using var sts = sandbox.Endpoint.Sts();
        var session = await sts.AssumeRoleAsync(new() { RoleArn = "arn:aws:iam::444455556666:role/path/Audit", RoleSessionName = "night" }, Stop);
        using var assumed = new AmazonSecurityTokenServiceClient(session.Credentials, new AmazonSecurityTokenServiceConfig { ServiceURL = sandbox.Endpoint.Url, AuthenticationRegion = "eu-central-1" });

        Assert.Equal("arn:aws:sts::444455556666:assumed-role/Audit/night", (await assumed.GetCallerIdentityAsync(new(), Stop)).Arn);
    }

    [Fact]
    public async Task A_role_of_an_unknown_account_cannot_be_assumed()
    {
        using var sts = sandbox.Endpoint.Sts();

        var error = await Assert.ThrowsAnyAsync<AmazonSecurityTokenServiceException>(() => sts.AssumeRoleAsync(new() { RoleArn = "arn:aws:iam::999999999999:role/Audit", RoleSessionName = "night" }, Stop));

        Assert.Equal("AccessDenied", error.ErrorCode);
    }

    [Fact]
    public async Task An_unknown_access_key_is_refused()
    {
        using var sts = (sandbox.Endpoint with { AccessKey = "AKIAAAAAAAAAAAAAAAAA" }).Sts();

        var error = await Assert.ThrowsAnyAsync<AmazonSecurityTokenServiceException>(() => sts.GetCallerIdentityAsync(new(), Stop));

        Assert.Equal("InvalidClientTokenId", error.ErrorCode);
    }
}
