using System.Text.Json.Nodes;
using TrailTools.Sandbox.Tests.CloudTrail;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.Organizations;

public sealed class OrganizationsTests : IAsyncDisposable
{
    private readonly TrailSandbox _sandbox = new();

    [Theory]
    [InlineData(TrailSandbox.Management)]
    [InlineData(TrailSandbox.Member)]
    public async Task Every_account_of_an_organization_may_ask_what_it_is(string account)
    {
        var told = (await CallAsync("DescribeOrganization", account))["Organization"]!;

        Assert.Equal(("o-exampleorgid", "111122223333", "ALL"), ((string)told["Id"]!, (string)told["MasterAccountId"]!, (string)told["FeatureSet"]!));
    }

    [Theory]
    [InlineData("DescribeOrganization", TrailSandbox.Stranger, "AWSOrganizationsNotInUseException")]
    [InlineData("ListAccounts", TrailSandbox.Stranger, "AWSOrganizationsNotInUseException")]
    [InlineData("ListAccounts", TrailSandbox.Member, "AccessDeniedException")]
    [InlineData("ListAccounts", TrailSandbox.Delegated, null)]
    [InlineData("ListAWSServiceAccessForOrganization", TrailSandbox.Member, "AccessDeniedException")]
    [InlineData("ListDelegatedAdministrators", TrailSandbox.Member, "AccessDeniedException")]
    [InlineData("InviteAccountToOrganization", TrailSandbox.Management, "UnknownOperationException")]
    public async Task The_rest_is_for_administrators(string operation, string account, string? error)
        => Assert.Equal(error, (await CallAsync(operation, account)).Error);

    [Fact]
    public async Task Accounts_come_in_pages()
    {
        var first = await CallAsync("ListAccounts", TrailSandbox.Management, new() { ["MaxResults"] = 2 });
        var second = await CallAsync("ListAccounts", TrailSandbox.Management, new() { ["MaxResults"] = 2, ["NextToken"] = first["NextToken"]!.DeepClone() });

        Assert.Equal(
            [TrailSandbox.Management, TrailSandbox.Member, TrailSandbox.Delegated],
            first["Accounts"]!.AsArray().Concat(second["Accounts"]!.AsArray()).Select(static account => (string)account!["Id"]!));
        Assert.Null(second["NextToken"]);
    }

    [Theory]
    [InlineData("""{"MaxResults":21}""")]
    [InlineData("""{"MaxResults":0}""")]
    [InlineData("""{"NextToken":"x"}""")]
    [InlineData("""{"NextToken":"9"}""")]
    public async Task Pages_that_cannot_be_are_refused(string input)
        => Assert.Equal("InvalidInputException", (await CallAsync("ListAccounts", TrailSandbox.Management, JsonNode.Parse(input)!.AsObject())).Error);

    [Fact]
    public async Task Trusted_services_and_delegated_administrators_are_told()
    {
        var services = await CallAsync("ListAWSServiceAccessForOrganization", TrailSandbox.Management);
        var administrators = await CallAsync("ListDelegatedAdministrators", TrailSandbox.Management, new() { ["ServicePrincipal"] = "cloudtrail.amazonaws.com" });
        var others = await CallAsync("ListDelegatedAdministrators", TrailSandbox.Management, new() { ["ServicePrincipal"] = "config.amazonaws.com" });

        Assert.Equal("cloudtrail.amazonaws.com", (string)services["EnabledServicePrincipals"]!.AsArray().Single()!["ServicePrincipal"]!);
        Assert.Equal(TrailSandbox.Delegated, (string)administrators["DelegatedAdministrators"]!.AsArray().Single()!["Id"]!);
        Assert.Empty(others["DelegatedAdministrators"]!.AsArray());
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    private async Task<JsonAnswer> CallAsync(string operation, string account, JsonObject? input = null)
    {
        using var organizations = JsonCaller.Organizations(_sandbox.Endpoint(account));
        return await organizations.CallAsync(operation, input, "us-east-1");
    }
}
