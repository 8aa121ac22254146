using TrailTools.Core.Tests.Cloud;
using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Diagnostics;
using TrailTools.Plans;
using TrailTools.Trails;

namespace TrailTools.Core.Tests.Trails.Planning;

/// <summary>Each call fails once in each way: nothing half-made stays unsaid, and a second run completes the work.</summary>
public class TrailFaultTests
{
    private static readonly TrailRequest Request = new() { DataEvents = ["money"], Tags = new Dictionary<string, string> { ["team"] = "audit" } };

    public static MatrixTheoryData<string, TrailErrorKind> Faults
    {
        get
        {
            var cloud = new FakeCloud();
            new NewTrails(cloud).Make(Request).GetAwaiter().GetResult();
            return new(cloud.Calls.Operations, [TrailErrorKind.Denied, TrailErrorKind.Throttled, TrailErrorKind.Unreachable, TrailErrorKind.Timeout]);
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_this_run_made_is_undone_and_a_second_run_completes(string operation, TrailErrorKind kind)
    {
        var cloud = new FakeCloud();
        cloud.Calls.FailOnce(operation, new TrailException(kind, "Some", operation, $"{operation} failed."));

        var error = await Assert.ThrowsAsync<TrailException>(() => new NewTrails(cloud).Make(Request));

        Assert.Equal((kind, "Some", operation), (error.Kind, error.Id, error.Subject));
        Assert.Empty(cloud.AllTrails);
        Assert.Empty(cloud.Buckets.All);
        await new NewTrails(cloud).Make(Request);
        Assert.True(Assert.Single(cloud.AllTrails).Status.IsLogging);
        Assert.Single(cloud.Buckets.All);
    }

    [Theory]
    [InlineData("PutBucketPolicy")]
    [InlineData("UpdateTrail")]
    [InlineData("PutEventSelectors")]
    [InlineData("StartLogging")]
    [InlineData("AddTags")]
    public async Task What_was_there_before_is_put_back(string operation)
    {
        var cloud = new FakeCloud();
        var first = await new NewTrails(cloud).Make(new TrailRequest { BucketName = "logs", KeyPrefix = "o" });
        await cloud.Trails("eu-west-1").StopAsync(first.TrailArn, TestContext.Current.CancellationToken);
        var before = State(cloud);
        cloud.Calls.FailOnce(operation, new TrailException(TrailErrorKind.Timeout, "Some", operation, $"{operation} failed."));

        var change = Request with { KeyPrefix = "p" };
        await Assert.ThrowsAsync<TrailException>(() => new NewTrails(cloud).Make(change));

        Assert.Equal(before, State(cloud));
        await new NewTrails(cloud).Make(change);
        Assert.True((await new NewTrails(cloud).Plan(change)).Plan.IsEmpty);
    }

    [Fact]
    public async Task A_prefix_that_cannot_be_taken_off_again_is_told()
    {
        var cloud = new FakeCloud();
        await new NewTrails(cloud).Make(new TrailRequest());
        cloud.Calls.FailOnce("PutEventSelectors", new TrailException(TrailErrorKind.Denied, "Some", "t", "No."));

        var error = await Assert.ThrowsAsync<TrailException>(() => new NewTrails(cloud).Make(Request with { KeyPrefix = "p" }));

        Assert.Contains("This remains: Put back what was there before: management-events did not succeed (All but the key prefix 'p' was put back.)", error.Message, StringComparison.Ordinal);
        Assert.Contains("it stays so: Let CloudTrail write to bucket", error.Message, StringComparison.Ordinal);
        Assert.Contains("/p/AWSLogs/111122223333/*", Assert.Single(cloud.Buckets.All.Values).Policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bucket_that_got_objects_meanwhile_is_never_deleted()
    {
        var cloud = new FakeCloud();
        cloud.Calls.Before("StartLogging", () => cloud.Objects.Add(cloud.Buckets.All.Keys.Single(), "precious"));
        cloud.Calls.Fail("StartLogging", new TrailException(TrailErrorKind.Denied, "Some", "t", "No."));
        var error = await Assert.ThrowsAsync<TrailException>(() => new NewTrails(cloud).Make(new TrailRequest()));

        Assert.Empty(cloud.AllTrails);
        var bucket = Assert.Single(cloud.Buckets.All.Values);
        Assert.Single(bucket.Objects);
        Assert.Contains($"This remains: Delete bucket {bucket.Name} did not succeed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trail_that_somebody_else_made_meanwhile_stays()
    {
        var cloud = new FakeCloud();
        cloud.Calls.Before("CreateTrail", () => cloud.Trails("eu-west-1").Add(new("management-events", "theirs")));
        cloud.Calls.Fail("CreateTrail", new TrailException(TrailErrorKind.Timeout, "Some", "t", "No answer."));

        await Assert.ThrowsAsync<TrailException>(() => new NewTrails(cloud).Make(new TrailRequest()));

        Assert.Equal("theirs", Assert.Single(cloud.AllTrails).Description.BucketName);
        Assert.Empty(cloud.Buckets.All);
    }

    [Fact]
    public async Task A_policy_that_somebody_else_changed_meanwhile_stays()
    {
        var cloud = new FakeCloud();
        cloud.Buckets.Add("logs");
        cloud.Calls.Before("CreateTrail", () => cloud.Buckets["logs"].Policy = "theirs");

        var error = await Assert.ThrowsAsync<TrailException>(() => new NewTrails(cloud).Make(new TrailRequest { BucketName = "logs" }));

        Assert.Equal("theirs", cloud.Buckets["logs"].Policy);
        Assert.Contains("Somebody else changed the policy", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_in_the_middle_undoes_too()
    {
        var cloud = new FakeCloud();
        using var stop = new CancellationTokenSource();
        var log = new TestLog();
        var plan = await new NewTrails(cloud).Plan(new TrailRequest());
        cloud.Calls.Before("CreateTrail", stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new PlanRunner(log).RunAsync(plan.Plan, stop.Token));

        Assert.Empty(cloud.Buckets.All);
        Assert.Empty(cloud.AllTrails);
        Assert.Contains("Delete bucket", Assert.Single(log.Warnings), StringComparison.Ordinal);
    }

    private static string State(FakeCloud cloud)
        => $"{cloud.Buckets["logs"].Policy} {cloud.AllTrails[0].Description} {cloud.AllTrails[0].Status.IsLogging} {cloud.AllTrails[0].Selectors.Basic.Sum(static selector => selector.DataResources.Count)} {cloud.AllTrails[0].Tags.Count}";
}
