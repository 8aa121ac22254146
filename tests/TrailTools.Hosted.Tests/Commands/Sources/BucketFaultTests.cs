using System.Management.Automation;
using TrailTools.Sandbox.Faults;

namespace TrailTools.Hosted.Tests.Commands.Sources;

/// <summary>What goes wrong in a bucket: told by its id, and the rest is read.</summary>
public sealed class BucketFaultTests(BucketFixture fixture) : IClassFixture<BucketFixture>, IDisposable
{
    public void Dispose() => fixture.Sandbox.Server.Faults.Clear();

    [Theory]
    [InlineData(FaultKind.Throttling)]
    [InlineData(FaultKind.InternalError)]
    [InlineData(FaultKind.ServiceUnavailable)]
    [InlineData(FaultKind.DroppedConnection)]
    [InlineData(FaultKind.CutBody)]
    [InlineData(FaultKind.Slow)]
    public void A_fault_that_passes_is_not_seen(FaultKind kind)
    {
        var local = fixture.Run("Search-TrailEvent -Path $c").Values("EventId");
        fixture.Sandbox.Server.Faults.Add(new FaultRule("s3:GetObject", kind) { After = 3, Times = 1 });
        fixture.Sandbox.Server.Faults.Add(new FaultRule("s3:ListObjectsV2", kind) { After = 3, Times = 1 });

        Assert.Equal(local, fixture.Run("Search-TrailEvent -BucketName $b @aws").Values("EventId"));
    }

    [Theory]
    [InlineData(FaultKind.AccessDenied, "LogObjectDenied", ErrorCategory.PermissionDenied)]
    [InlineData(FaultKind.CutBody, "LogObjectUnreadable", ErrorCategory.ConnectionError)]
    [InlineData(FaultKind.Throttling, "LogObjectUnreadable", ErrorCategory.LimitsExceeded)]
    public void An_object_that_is_not_given_is_an_error_of_its_own(FaultKind kind, string id, ErrorCategory category)
    {
        var name = Path.GetFileName(Directory.EnumerateFiles(Repository.SampleLogs, "*.json.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First());
        var all = fixture.Run("(Search-TrailEvent -Path $c -IncludeDuplicate).Count").Good()[0].BaseObject;
        fixture.Sandbox.Server.Faults.Add(new FaultRule("s3:GetObject", kind) { Resource = $"*{name}" });

        var outcome = fixture.Run("Search-TrailEvent -BucketName $b @aws -IncludeDuplicate");

        Assert.Null(outcome.Terminating);
        Assert.Equal([id], outcome.ErrorIds);
        Assert.Equal(category, outcome.Errors[0].CategoryInfo.Category);
        Assert.EndsWith(name, outcome.Errors[0].TargetObject.ToString(), StringComparison.Ordinal);
        Assert.InRange(outcome.Output.Count, 1, (int)all - 1);
    }

    [Theory]
    [InlineData("s3:ListObjectsV2", FaultKind.AccessDenied, "AwsAccessDenied")]
    [InlineData("s3:ListObjectsV2", FaultKind.ExpiredCredentials, "AwsCredentialsExpired")]
    [InlineData("s3:GetObject", FaultKind.ExpiredCredentials, "AwsCredentialsExpired")]
    public void What_holds_for_all_ends_the_search(string operation, FaultKind kind, string id)
    {
        fixture.Sandbox.Server.Faults.Add(new FaultRule(operation, kind));
        Assert.Equal(id, fixture.Run("Search-TrailEvent -BucketName $b @aws").TerminatingId);
    }
}
