using Amazon.Runtime;
using TrailTools.Aws.Connections;
using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Trails;
using TrailTools.Sandbox;
using TrailTools.Sandbox.Organizations;

namespace TrailTools.Aws.Tests.Gateways;

/// <summary>Trails, the event history, keys and organizations against our own server, which is as strict as AWS.</summary>
public sealed class TrailSandboxTests : TrailServerTests, IDisposable
{
    private const string Management = "111122223333";
    private const string Delegated = "444455556666";
    private const string Alone = "777788889999";

    private readonly SandboxServer _sandbox = SandboxServer.Start(new SandboxOptions
    {
        Accounts = [Management, Delegated, Alone],
        Organization = new SandboxOrganization("o-exampleorgid", Management) { Members = [Delegated], DelegatedAdministrators = [Delegated] },
    });

    private protected override string Owner => Management;

    private protected override string Url => _sandbox.EndpointUrl;

    private protected override AWSCredentials Credentials => CredentialsOf(Management);

    [Fact]
    public async Task What_other_servers_let_pass_is_told_by_its_id()
    {
        await Make("once");
        var closed = new BucketId(await MakeBucket("closed"), Owner);
        await Connect().Buckets.DeletePolicyAsync(closed, Stop);

        Assert.Equal("TrailExists", await IdOf(Trails.CreateAsync(new TrailSettings("once", await MakeBucket("twice")), Stop)));
        Assert.Equal("BucketPolicyInsufficient", await IdOf(Trails.CreateAsync(new TrailSettings("closed", closed.Name), Stop)));
        Assert.Equal("KmsKeyUnusable", await IdOf(Trails.CreateAsync(new TrailSettings("locked", await MakeBucket("locked")) { KmsKeyId = "alias/none" }, Stop)));
        Assert.Equal("TrailHomeRegion", await IdOf(Connect().Trails("us-west-2").StopAsync($"arn:aws:cloudtrail:eu-west-1:{Owner}:trail/once", Stop)));
    }

    // moto fails at a trail that is named by its ARN.
    [Fact]
    public async Task A_trail_is_known_by_its_ARN_too()
    {
        await Make("known");
        var arn = $"arn:aws:cloudtrail:eu-west-1:{Owner}:trail/known";

        await Trails.StartAsync(arn, Stop);
        Assert.True((await Trails.GetStatusAsync(arn, Stop)).IsLogging);
        await Trails.DeleteAsync(arn, Stop);

        Assert.Empty(await Trails.ListAsync(includeShadow: true, Stop));
    }

    [Fact]
    public async Task The_history_is_the_records_texts_page_by_page()
    {
        await Make("recorded");
        var query = new HistoryQuery(DateTimeOffset.UtcNow.AddDays(-90), null) { Attribute = ("EventName", "CreateTrail") };

        var page = await Trails.LookupAsync(query, Stop);

        Assert.Contains("\"eventName\":\"CreateTrail\"", Assert.Single(page.Records), StringComparison.Ordinal);
        Assert.Null(page.NextToken);
    }

    [Fact]
    public async Task The_keys_of_digests_are_known()
    {
        await Make("signed");
        await Trails.StartAsync("signed", Stop);
        _sandbox.Advance(TimeSpan.FromHours(2), Stop);

        var key = Assert.Single(await Trails.ListKeysAsync(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddHours(3), Stop));

        Assert.NotEmpty(key.Fingerprint);
        Assert.False(key.Value.IsEmpty);
        Assert.True(key.ValidityStart < key.ValidityEnd);
    }

    [Fact]
    public async Task The_organization_is_known_to_its_administrators_and_nobody_elses()
    {
        foreach (var administrator in (string[])[Management, Delegated])
        {
            var organization = Of(administrator).Organization;
            var described = await organization.DescribeAsync(Stop);
            Assert.Equal(("o-exampleorgid", Management, true), (described!.Id, described.ManagementAccountId, described.HasAllFeatures));
            Assert.Equal([Management, Delegated], (await organization.ListAccountsAsync(Stop)).Select(static account => account.Id));
            Assert.Equal(["cloudtrail.amazonaws.com"], await organization.ListTrustedServicesAsync(Stop));
            Assert.Equal([Delegated], await organization.ListDelegatedAdministratorsAsync("cloudtrail.amazonaws.com", Stop));
        }

        Assert.Null(await Of(Alone).Organization.DescribeAsync(Stop));
        Assert.Equal("OrganizationUnusable", await IdOf(Of(Alone).Organization.ListAccountsAsync(Stop)));
    }

    public void Dispose() => _sandbox.Dispose();

    private AwsCloud Of(string account) => new("eu-west-1", new AwsClients(CredentialsOf(account), Url));

    private BasicAWSCredentials CredentialsOf(string id)
    {
        var account = _sandbox.Accounts.Single(one => one.Id == id);
        return new BasicAWSCredentials(account.AccessKey, account.SecretKey);
    }
}
