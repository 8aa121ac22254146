using System.Text.Json.Nodes;
using TrailTools.Hosted.Tests.Hosting;
using TrailTools.Sandbox;
using TrailTools.Sandbox.Tests.Cli;

namespace TrailTools.Hosted.Tests.Commands.Trails;

/// <summary>What the cmdlets made, seen by the AWS CLI.</summary>
public sealed class TrailCliTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    [Fact]
    public async Task The_CLI_sees_the_trail_its_bucket_and_its_retention()
    {
        using var sandbox = new LogSandbox(new SandboxOptions { Folder = Path.Combine(fixture.Folder.FullName, "cli") });
        var connection = sandbox.Connection;
        var cli = new AwsCli(sandbox.Server.EndpointUrl, (string)connection["AccessKey"]!, (string)connection["SecretKey"]!, (string)connection["Region"]!);

        var made = Assert.Single(fixture.Session.Run("$trail = New-AuditTrail @a -KeyPrefix logs -DataEvent money; $null = $trail | Set-LogRetention -Days 400; $trail", connection).Good());
        var (arn, bucket) = ((string)made.Properties["TrailArn"].Value, (string)made.Properties["BucketName"].Value);

        Assert.Equal($"{arn}\t{bucket}\tlogs\tTrue\tTrue\tTrue", await cli.Run("cloudtrail", "get-trail", "--name", "management-events", "--query", "Trail.[TrailARN, S3BucketName, S3KeyPrefix, IsMultiRegionTrail, LogFileValidationEnabled, IncludeGlobalServiceEvents]"));
        Assert.Equal("True", await cli.Run("cloudtrail", "get-trail-status", "--name", arn, "--query", "IsLogging"));
        Assert.Contains("arn:aws:s3:::money/", await cli.Run("cloudtrail", "get-event-selectors", "--trail-name", arn), StringComparison.Ordinal);

        var policy = JsonNode.Parse(await cli.Run("s3api", "get-bucket-policy", "--bucket", bucket, "--query", "Policy"))!;
        Assert.Contains(policy["Statement"]!.AsArray(), statement => statement!["Resource"]!.ToJsonString().Contains($"{bucket}/logs/AWSLogs/{LogSandbox.Account}/*", StringComparison.Ordinal) && statement["Condition"]!.ToJsonString().Contains(arn, StringComparison.Ordinal));

        var rules = await cli.Run("s3api", "get-bucket-lifecycle-configuration", "--bucket", bucket, "--query", "Rules[?Expiration.Days].[ID, Filter.Prefix, Expiration.Days, Status]");
        Assert.All(rules.Split('\n'), static rule => Assert.Matches("^TrailTools-\\S+\tlogs/AWSLogs/\\S+\t400\tEnabled$", rule));
    }
}
