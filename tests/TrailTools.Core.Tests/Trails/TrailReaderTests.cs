using TrailTools.Cloud.Trails;
using TrailTools.Core.Tests.Cloud;
using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Diagnostics;
using TrailTools.Trails;

namespace TrailTools.Core.Tests.Trails;

public class TrailReaderTests
{
    private readonly FakeCloud _cloud = new();
    private readonly TestLog _log = new();

    public TrailReaderTests()
    {
        _cloud.Buckets.Add("logs").Lifecycle = Lifecycles.Expiring(("a", "p/AWSLogs/111122223333/CloudTrail/", 400), ("b", "", 365), ("c", "other/", 1));
        _cloud.Trails("eu-west-1").Add(new TrailSettings("here", "logs") { KeyPrefix = "p" }).Status = new TrailStatus(true) { LatestDeliveryTime = _cloud.Now, LatestDeliveryError = "NoSuchBucket" };
        _cloud.Trails("us-east-1").Add(new TrailSettings("there", "logs"), isLogging: false);
    }

    [Fact]
    public async Task Trails_are_told_with_their_state_and_the_shortest_life_of_their_logs()
    {
        var trail = Assert.Single(await Read(includeShadow: false));

        Assert.True(trail is { TrailName: "here", HomeRegion: "eu-west-1", IsLogging: true, LatestDeliveryError: "NoSuchBucket", BucketName: "logs", KeyPrefix: "p", RetentionDays: 365, AccountId: "111122223333", Planned: false });
        Assert.Same(_cloud, trail.Cloud);
        Assert.DoesNotContain("FakeCloud", trail.ToString(), StringComparison.Ordinal);
        Assert.Equal(_cloud.Now, trail.LatestDeliveryTime);
    }

    [Fact]
    public async Task Shadows_are_told_if_asked_and_names_are_chosen()
    {
        Assert.Equal(["here", "there"], (await Read(includeShadow: true)).Select(static trail => trail.TrailName));
        Assert.Equal(["there"], (await Read(includeShadow: true, static name => name[0] == 't')).Select(static trail => trail.TrailName));
    }

    [Fact]
    public async Task What_may_not_be_read_is_left_out_with_a_word()
    {
        _cloud.Calls.Fail("GetBucketLifecycleConfiguration", new TrailException(TrailErrorKind.Denied, "AwsAccessDenied", "logs", "Not allowed."));

        Assert.True(Assert.Single(await Read(includeShadow: false)) is { RetentionDays: null, IsLogging: true });
        Assert.Equal("Not all of trail 'here' could be read: Not allowed.", Assert.Single(_log.Warnings));
    }

    [Fact]
    public async Task What_is_unreachable_is_an_error()
    {
        _cloud.Calls.Fail("GetTrailStatus", new TrailException(TrailErrorKind.Unreachable, "AwsUnreachable", "here", "No answer."));

        Assert.Equal("AwsUnreachable", (await Assert.ThrowsAsync<TrailException>(() => Read(includeShadow: false))).Id);
    }

    [Theory]
    [InlineData("here")]
    [InlineData("there")]
    [InlineData("arn:aws:cloudtrail:us-east-1:111122223333:trail/there")]
    public async Task One_is_found_by_name_or_arn(string name)
        => Assert.EndsWith((await new TrailReader(_cloud, _log).FindAsync(name, TestContext.Current.CancellationToken)).TrailName, name, StringComparison.Ordinal);

    [Fact]
    public async Task One_that_is_not_there_is_an_error()
        => Assert.Equal("TrailMissing", (await Assert.ThrowsAsync<TrailException>(() => new TrailReader(_cloud, _log).FindAsync("none", TestContext.Current.CancellationToken))).Id);

    private async Task<List<AuditTrail>> Read(bool includeShadow, Func<string, bool>? isAsked = null)
    {
        var found = new List<AuditTrail>();
        await foreach (var trails in new TrailReader(_cloud, _log).ReadAsync(isAsked ?? (static _ => true), includeShadow, TestContext.Current.CancellationToken))
            found.AddRange(trails);
        return found;
    }
}
