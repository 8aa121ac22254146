using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Retention;

namespace TrailTools.Core.Tests.Retention.Planning;

/// <summary>What happens when something goes wrong on the way: nothing half-made stays unsaid, and a second run completes it.</summary>
public class LifecycleChangeTests
{
    private const string Tidy = "<Rule><ID>tidy</ID><Filter><Prefix>tmp/</Prefix></Filter><Status>Enabled</Status><Expiration><Days>3</Days></Expiration></Rule>";
    private const string Newer = "<Rule><ID>newer</ID><Filter><Prefix>new/</Prefix></Filter><Status>Enabled</Status><Expiration><Days>4</Days></Expiration></Rule>";
    private static readonly RetentionSettings Settings = new(400);
    private readonly LogBucket _logs = new LogBucket().With($"AWSLogs/{LogBucket.Account}/CloudTrail", 500).WithRules(Tidy);

    public static TheoryData<string, TrailErrorKind> Faults => new(
        from operation in new[] { "GetCallerIdentity", "DescribeTrails", "GetBucketLifecycleConfiguration", "GetBucketVersioning", "ListObjectsV2", "PutBucketLifecycleConfiguration" }
        from kind in new[] { TrailErrorKind.Throttled, TrailErrorKind.Denied, TrailErrorKind.Timeout, TrailErrorKind.Unreachable }
        where operation != "DescribeTrails" || kind != TrailErrorKind.Denied
        select (operation, kind));

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_call_that_fails_once_changes_nothing_and_a_second_run_completes(string operation, TrailErrorKind kind)
    {
        var was = _logs.Bucket.Lifecycle;
        _logs.Cloud.Calls.FailOnce(operation, new TrailException(kind, "AwsFault", "x", "It failed."));

        var error = await Assert.ThrowsAsync<TrailException>(() => _logs.SetAsync(Settings));
        Assert.Equal((kind, "AwsFault"), (error.Kind, error.Id));
        Assert.Equal(was, _logs.Bucket.Lifecycle);

        await _logs.SetAsync(Settings);
        Assert.Equal(2, _logs.Rules.Count());
    }

    [Fact]
    public async Task What_somebody_else_put_since_it_was_planned_is_not_overwritten()
    {
        var plan = await _logs.PlanAsync(Settings);
        var theirs = _logs.WithRules(Tidy + Newer).Bucket.Lifecycle;

        var error = await Assert.ThrowsAsync<TrailException>(() => _logs.RunAsync(plan));

        Assert.Equal(("LifecycleChanged", TrailErrorKind.Conflict), (error.Id, error.Kind));
        Assert.Equal(theirs, _logs.Bucket.Lifecycle);
    }

    [Fact]
    public async Task What_somebody_else_puts_right_behind_is_an_error_and_stays()
    {
        LifecycleText? theirs = null;
        var plan = await _logs.PlanAsync(Settings);
        var reads = 0;
        _logs.Cloud.Calls.Before("GetBucketLifecycleConfiguration", () => theirs = ++reads == 2 ? _logs.WithRules(Newer).Bucket.Lifecycle : theirs);

        var error = await Assert.ThrowsAsync<TrailException>(() => _logs.RunAsync(plan));

        Assert.Equal(("LifecycleDiffers", TrailErrorKind.Conflict), (error.Id, error.Kind));
        Assert.Contains("This remains", error.Message, StringComparison.Ordinal);
        Assert.Equal(theirs, _logs.Bucket.Lifecycle);
    }

    [Fact]
    public async Task What_S3_writes_its_own_way_is_the_same()
    {
        var plan = await _logs.PlanAsync(Settings);
        var reads = 0;
        _logs.Cloud.Calls.Before("GetBucketLifecycleConfiguration", () =>
        {
            if (++reads == 2)
                _logs.Bucket.Lifecycle = new(_logs.Bucket.Lifecycle!.Xml.Replace("<Rule>", "\n <Rule>\n", StringComparison.Ordinal).Replace("<Status>Enabled</Status><Expiration><Days>400</Days></Expiration>", "<Expiration><Days>400</Days></Expiration>\n<Status>Enabled</Status>", StringComparison.Ordinal), "all_storage_classes_128K");
        });

        await _logs.RunAsync(plan);

        Assert.Equal(2, _logs.Rules.Count());
        Assert.True((await _logs.PlanAsync(Settings)).Plan.IsEmpty);
    }

    [Fact]
    public async Task What_S3_shows_late_is_waited_for()
    {
        var plan = await _logs.PlanAsync(Settings);
        var (was, reads) = (_logs.Bucket.Lifecycle, 0);
        LifecycleText? put = null;
        _logs.Cloud.Calls.Before("GetBucketLifecycleConfiguration", () =>
        {
            reads++;
            put = reads == 2 ? _logs.Bucket.Lifecycle : put;
            _logs.Bucket.Lifecycle = reads is 2 or 3 ? was : put ?? was;
        });

        await _logs.RunAsync(plan);

        Assert.Equal(4, reads);
    }

    [Fact]
    public async Task What_a_later_step_undoes_is_put_back_and_nothing_else()
    {
        var was = _logs.Bucket.Lifecycle;
        var plan = await _logs.PlanAsync(Settings);
        var failing = plan with { Plan = new([.. plan.Plan.Steps, new("Fail", "here", static _ => throw new TrailException(TrailErrorKind.Denied, "Later", "x", "Later."))]) };

        var error = await Assert.ThrowsAsync<TrailException>(() => _logs.RunAsync(failing));

        Assert.Equal("Later", error.Id);
        Assert.Contains("was undone: Put back the lifecycle configuration of logs", error.Message, StringComparison.Ordinal);
        Assert.Equal(was, _logs.Bucket.Lifecycle);
    }
}
