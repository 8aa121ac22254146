using TrailTools.Aws.Organizations;
using TrailTools.Aws.Organizations.Exceptions;
using TrailTools.Aws.Tests.Fakes;

namespace TrailTools.Aws.Tests.Organizations;

public class OrganizationsTests
{
    [Fact]
    public async Task An_organization_is_read_and_asked_for_in_its_own_Region()
    {
        using var fake = new FakeAws(static call => FakeAnswer.Ok(call.Operation switch
        {
            "DescribeOrganization" => """{"Organization":{"Id":"o-abc","FeatureSet":"ALL","MasterAccountId":"111122223333"}}""",
            "ListAccounts" => """{"Accounts":[{"Id":"111122223333","Name":"Main","Status":"ACTIVE","JoinedTimestamp":1.6E9}],"NextToken":"next"}""",
            "ListDelegatedAdministrators" => """{"DelegatedAdministrators":[{"Id":"444455556666"}]}""",
            _ => """{"EnabledServicePrincipals":[{"ServicePrincipal":"cloudtrail.amazonaws.com","DateEnabled":1.6E9}]}""",
        }));
        using var client = Clients.Organizations(fake.Url);
        var stop = TestContext.Current.CancellationToken;

        var organization = await client.DescribeOrganizationAsync(new DescribeOrganizationRequest(), stop);
        var accounts = await client.ListAccountsAsync(new ListAccountsRequest(), stop);
        var services = await client.ListAWSServiceAccessForOrganizationAsync(new ListAWSServiceAccessForOrganizationRequest(), stop);
        var administrators = await client.ListDelegatedAdministratorsAsync(new ListDelegatedAdministratorsRequest { ServicePrincipal = "cloudtrail.amazonaws.com" }, stop);

        Assert.Equal(("o-abc", "111122223333"), (organization.Organization!.Id, organization.Organization.MasterAccountId));
        Assert.Equal(("Main", "next"), (accounts.Accounts![0].Name, accounts.NextToken));
        Assert.Equal("cloudtrail.amazonaws.com", services.EnabledServicePrincipals![0].ServicePrincipal);
        Assert.Equal("444455556666", administrators.DelegatedAdministrators![0].Id);
        Assert.All(fake.Calls, static call => Assert.Contains("/us-east-1/organizations/aws4_request", call.Headers["Authorization"], StringComparison.Ordinal));
        Assert.Equal("AWSOrganizationsV20161128.ListAWSServiceAccessForOrganization", fake.Calls[2].Headers["X-Amz-Target"]);
    }

    [Fact]
    public async Task An_account_without_an_organization_says_so()
    {
        using var fake = new FakeAws(FakeAnswer.Error(400, "AWSOrganizationsNotInUseException"));
        using var client = Clients.Organizations(fake.Url);

        await Assert.ThrowsAsync<AWSOrganizationsNotInUseException>(() => client.DescribeOrganizationAsync(new DescribeOrganizationRequest(), TestContext.Current.CancellationToken));
    }
}
