using TrailTools.Cloud.Organizations;
using TrailTools.Core.Tests.Cloud;
using TrailTools.Trails;

namespace TrailTools.Core.Tests.Trails.Planning;

/// <summary>Trails of an organization: what is missing is told and not done.</summary>
public class OrganizationTests
{
    private const string Management = "111122223333";
    private const string Member = "444455556666";
    private static readonly TrailRequest Request = new() { IsOrganization = true, KeyPrefix = "p" };

    [Theory]
    [InlineData(Management)]
    [InlineData(Member)]
    public async Task The_management_account_or_a_delegated_administrator_makes_the_managements_trail(string account)
    {
        var cloud = Ready(account);
        cloud.Organization.DelegatedAdministrators.Add(Member);

        var trail = await new NewTrails(cloud).Make(Request);

        Assert.Equal("arn:aws:cloudtrail:eu-west-1:111122223333:trail/management-events", trail.TrailArn);
        Assert.True(trail is { IsOrganizationTrail: true, AccountId: Management });
        var policy = cloud.Buckets[trail.BucketName].Policy;
        Assert.Contains($"arn:aws:s3:::{trail.BucketName}/p/AWSLogs/o-abcdefghij/*", policy, StringComparison.Ordinal);
        Assert.Contains($"arn:aws:s3:::{trail.BucketName}/p/AWSLogs/{Management}/*", policy, StringComparison.Ordinal);

        cloud.Calls.Clear();
        await new NewTrails(cloud).Make(Request);
        Assert.Empty(cloud.Calls.Changes);
    }

    [Theory]
    [InlineData("none", "OrganizationMissing", "aws organizations create-organization")]
    [InlineData("billing", "OrganizationFeatures", "aws organizations enable-all-features")]
    [InlineData("member", "OrganizationDenied", "aws cloudtrail register-organization-delegated-admin --member-account-id 444455556666")]
    [InlineData("untrusted", "OrganizationTrust", "aws organizations enable-aws-service-access --service-principal cloudtrail.amazonaws.com")]
    public async Task What_is_missing_is_told_with_its_command(string lack, string id, string command)
    {
        var cloud = Ready(lack == "member" ? Member : Management);
        if (lack == "none")
            cloud.Organization.Description = null;
        if (lack == "billing")
            cloud.Organization.Description = cloud.Organization.Description! with { HasAllFeatures = false };
        if (lack == "untrusted")
            cloud.Organization.TrustedServices.Clear();

        var error = await new NewTrails(cloud).Fail(Request);

        Assert.Equal(id, error.Id);
        Assert.Contains(command, error.Message, StringComparison.Ordinal);
        Assert.Empty(cloud.Calls.Changes);
    }

    [Fact]
    public async Task A_members_trail_of_the_organizations_name_is_told()
    {
        var cloud = Ready(Member);
        cloud.Organization.DelegatedAdministrators.Add(Member);
        await new NewTrails(cloud).Make(Request);

        Assert.Equal("TrailOfOrganization", (await new NewTrails(cloud).Fail(new TrailRequest())).Id);
    }

    private static FakeCloud Ready(string account)
    {
        var cloud = new FakeCloud(account: account);
        cloud.Organization.Description = new OrganizationDescription("o-abcdefghij", Management, HasAllFeatures: true);
        cloud.Organization.TrustedServices.Add("cloudtrail.amazonaws.com");
        return cloud;
    }
}
