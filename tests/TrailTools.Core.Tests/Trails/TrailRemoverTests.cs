using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Trails;
using TrailTools.Core.Tests.Cloud;
using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Diagnostics;
using TrailTools.Plans;
using TrailTools.Trails;

namespace TrailTools.Core.Tests.Trails;

/// <summary>Starting, stopping and removing trails.</summary>
public class TrailRemoverTests
{
    private readonly FakeCloud _cloud = new();

    public TrailRemoverTests()
    {
        _cloud.Buckets.Add("logs");
        _cloud.Trails("us-east-1").Add(new TrailSettings("t", "logs"));
    }

    [Fact]
    public async Task The_bucket_stays_unless_it_is_asked()
    {
        await Remove();

        Assert.Empty(_cloud.AllTrails);
        Assert.Single(_cloud.Buckets.All);
    }

    [Fact]
    public async Task An_empty_bucket_goes_if_asked()
    {
        await Remove(includeBucket: true);

        Assert.Empty(_cloud.AllTrails);
        Assert.Empty(_cloud.Buckets.All);
    }

    [Fact]
    public async Task A_bucket_with_objects_goes_by_force_alone_with_all_versions()
    {
        _cloud.Buckets["logs"].Versioning = BucketVersioning.Enabled;
        for (var i = 0; i < 1500; i++)
            _cloud.Objects.Add("logs", $"k{i % 700}");

        Assert.Equal("TrailBucketFull", (await Assert.ThrowsAsync<TrailException>(() => Remove(includeBucket: true))).Id);
        Assert.Empty(_cloud.Calls.Changes);

        await Remove(includeBucket: true, force: true);
        Assert.Empty(_cloud.Buckets.All);
        Assert.Empty(_cloud.AllTrails);
        Assert.Equal(["StopLogging", "DeleteObjects", "DeleteObjects", "DeleteBucket", "DeleteTrail"], _cloud.Calls.Changes.Select(static call => call.Split(' ')[0]));
    }

    [Fact]
    public async Task A_bucket_that_another_trail_uses_stays()
    {
        _cloud.Trails("eu-west-1").Add(new TrailSettings("other", "logs"));

        Assert.Equal("TrailBucketShared", (await Assert.ThrowsAsync<TrailException>(() => Remove(includeBucket: true, force: true))).Id);
        Assert.Empty(_cloud.Calls.Changes);
    }

    [Theory]
    [InlineData("StopLogging")]
    [InlineData("ListObjectVersions")]
    [InlineData("DeleteObjects")]
    [InlineData("DeleteBucket")]
    [InlineData("DeleteTrail")]
    public async Task After_a_failure_the_trail_records_again_and_the_same_command_completes(string operation)
    {
        _cloud.Objects.Add("logs", "x");
        _cloud.Calls.FailOnce(operation, new TrailException(TrailErrorKind.Throttled, "AwsThrottled", "x", "Slow down."));

        await Assert.ThrowsAsync<TrailException>(() => Remove(includeBucket: true, force: true));
        Assert.True(Assert.Single(_cloud.AllTrails).Status.IsLogging);

        await Remove(includeBucket: true, force: true);
        Assert.Empty(_cloud.AllTrails);
        Assert.Empty(_cloud.Buckets.All);
    }

    [Fact]
    public async Task A_trail_is_switched_in_its_home_and_twice_is_as_once()
    {
        foreach (var isOn in (bool[])[false, true])
        {
            await Run(TrailSwitch.Plan(_cloud, await Find(), isOn));
            Assert.Equal(isOn, _cloud.AllTrails[0].Status.IsLogging);
            Assert.True(TrailSwitch.Plan(_cloud, await Find(), isOn).IsEmpty);
        }
    }

    private async Task Remove(bool includeBucket = false, bool force = false)
        => await Run(await new TrailRemover(_cloud).PlanAsync(await Find(), includeBucket, force, TestContext.Current.CancellationToken));

    private Task<AuditTrail> Find() => new TrailReader(_cloud, new TestLog()).FindAsync("t", TestContext.Current.CancellationToken);

    private static Task Run(Plan plan) => new PlanRunner(new TestLog()).RunAsync(plan, TestContext.Current.CancellationToken);
}
