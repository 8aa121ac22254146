using TrailTools.Sandbox.Tests.CloudTrail;

namespace TrailTools.Sandbox.Tests.Cli;

/// <summary>aws cloudtrail and aws organizations as clients.</summary>
public sealed class CloudTrailCliTests : IAsyncDisposable
{
    private readonly TrailSandbox _sandbox = new(start: TrailSandbox.Morning);

    [Fact]
    public async Task The_CLI_makes_starts_and_finds_a_trail()
    {
        var bucket = _sandbox.Bucket();

        Assert.Contains("trail/audit", await Run("cloudtrail", "create-trail", "--name", "audit", "--s3-bucket-name", bucket, "--is-multi-region-trail", "--enable-log-file-validation", "--tags-list", "Key=a,Value=1"), StringComparison.Ordinal);
        Assert.Equal("", await Run("cloudtrail", "start-logging", "--name", "audit"));
        _sandbox.Advance(TimeSpan.FromHours(2));

        Assert.Equal("True\tTrue", await Run("cloudtrail", "get-trail-status", "--name", "audit", "--query", "[IsLogging, LatestDigestDeliveryTime != null]"));
        Assert.Equal("audit\teu-central-1", await Run("cloudtrail", "describe-trails", "--query", "trailList[].[Name, HomeRegion]"));
        Assert.Equal("a\t1", await Run("cloudtrail", "list-tags", "--resource-id-list", "arn:aws:cloudtrail:eu-central-1:111122223333:trail/audit", "--query", "ResourceTagList[].TagsList[].[Key, Value]"));
        Assert.Equal("All\tTrue", await Run("cloudtrail", "get-event-selectors", "--trail-name", "audit", "--query", "EventSelectors[].[ReadWriteType, IncludeManagementEvents]"));
        Assert.Equal("admin\tcloudtrail.amazonaws.com", await Run("cloudtrail", "lookup-events", "--lookup-attributes", "AttributeKey=EventName,AttributeValue=StartLogging", "--query", "Events[].[Username, EventSource]"));
        Assert.Contains("TrailAlreadyExistsException", await Run("cloudtrail", "create-trail", "--name", "audit", "--s3-bucket-name", bucket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_CLI_asks_for_the_organization()
    {
        Assert.Equal("o-exampleorgid\t111122223333", await Run("organizations", "describe-organization", "--query", "Organization.[Id, MasterAccountId]"));
        Assert.Equal("111122223333\t444455556666\n777788889999", await Run("organizations", "list-accounts", "--page-size", "2", "--query", "Accounts[].Id"));
        Assert.Equal("cloudtrail.amazonaws.com", await Run("organizations", "list-aws-service-access-for-organization", "--query", "EnabledServicePrincipals[].ServicePrincipal"));
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    private Task<string> Run(params string[] arguments) => _sandbox.Endpoint().Cli.Run(arguments);
}
