using System.Collections;
using TrailTools.Hosted.Tests.Faults;
using TrailTools.Hosted.Tests.Hosting;
using TrailTools.Sandbox;

namespace TrailTools.Hosted.Tests.Commands.Trails;

/// <summary>Trails in China and GovCloud, whose ARNs begin otherwise.</summary>
public sealed class PartitionTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    [Theory]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    public void ARNs_are_of_the_partition_and_the_trail_is_sound(string region, string partition)
    {
        using var sandbox = new LogSandbox(new SandboxOptions { Folder = Path.Combine(fixture.Folder.FullName, region) });
        var connection = new Hashtable(sandbox.Connection) { ["Region"] = region };

        var made = Assert.Single(fixture.Session.Run("New-AuditTrail @a -RetentionDays 400", connection).Good());
        var bucket = (string)made.Properties["BucketName"].Value;
        var policy = SandboxState.Read(sandbox.Folder!).Things[bucket];

        Assert.Equal($"arn:{partition}:cloudtrail:{region}:{LogSandbox.Account}:trail/management-events", made.Properties["TrailArn"].Value);
        Assert.Contains($"arn:{partition}:s3:::{bucket}/AWSLogs/{LogSandbox.Account}/*", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("arn:aws:", policy, StringComparison.Ordinal);
        Assert.Equal([true], fixture.Session.Run("Test-AuditTrail @a -Quiet", connection).Good().Select(static truth => truth.BaseObject));
    }
}
