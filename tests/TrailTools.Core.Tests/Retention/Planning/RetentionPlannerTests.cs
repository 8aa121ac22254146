using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Organizations;
using TrailTools.Diagnostics;
using TrailTools.Retention;

namespace TrailTools.Core.Tests.Retention.Planning;

public class RetentionPlannerTests
{
    private const string Logs = $"AWSLogs/{LogBucket.Account}/CloudTrail";
    private const string Tidy = "<Rule><ID>tidy</ID><Filter><Prefix>tmp/</Prefix></Filter><Status>Enabled</Status><Expiration><Days>3</Days></Expiration></Rule>";
    private readonly LogBucket _logs = new();

    [Fact]
    public async Task One_rule_an_account_is_for_CloudTrails_folders_and_no_others()
    {
        _logs.With(Logs).With($"AWSLogs/{LogBucket.Account}/elasticloadbalancing").With("AWSLogs/444455556666/vpcflowlogs").With("AWSLogs/777788889999/CloudTrail-Insight");

        var plan = await _logs.SetAsync(new RetentionSettings(400));

        Assert.Equal(["TrailTools-CloudTrail-111122223333 AWSLogs/111122223333/CloudTrail 400 abort@7", "TrailTools-CloudTrail-777788889999 AWSLogs/777788889999/CloudTrail 400 abort@7"], _logs.Rules);
        Assert.Equal((400, 400, true), (plan.Retention.Days, plan.Retention.DigestDays, plan.Retention.Planned));
        Assert.Equal("TrailTools-CloudTrail-111122223333, TrailTools-CloudTrail-777788889999", plan.Retention.Rules.ToString());
        Assert.Equal(["PutBucketLifecycleConfiguration logs"], _logs.Cloud.Calls.Changes);
    }

    [Fact]
    public async Task Where_digests_have_another_life_each_folder_has_its_rule()
    {
        _logs.With(Logs);

        await _logs.SetAsync(new RetentionSettings(400, digestDays: 800, archiveAfterDays: 60));

        Assert.Equal(
        [
            "TrailTools-CloudTrail-111122223333 AWSLogs/111122223333/CloudTrail/ 400 GLACIER_IR@60 abort@7",
            "TrailTools-CloudTrail-Insight-111122223333 AWSLogs/111122223333/CloudTrail-Insight/ 400 GLACIER_IR@60 abort@7",
            "TrailTools-CloudTrail-NetworkActivity-111122223333 AWSLogs/111122223333/CloudTrail-NetworkActivity/ 400 GLACIER_IR@60 abort@7",
            "TrailTools-CloudTrail-Aggregated-111122223333 AWSLogs/111122223333/CloudTrail-Aggregated/ 400 GLACIER_IR@60 abort@7",
            "TrailTools-CloudTrail-Digest-111122223333 AWSLogs/111122223333/CloudTrail-Digest/ 800 abort@7",
        ], _logs.Rules);
    }

    [Fact]
    public async Task A_copy_beside_CloudTrails_folders_is_in_no_rule()
    {
        _logs.With(Logs).With($"{Logs}-backup");

        await _logs.SetAsync(new RetentionSettings(400));

        Assert.All(_logs.Rules, static rule => Assert.Matches(" AWSLogs/111122223333/CloudTrail(-[A-Z][A-Za-z]+)?/ ", rule));
    }

    [Fact]
    public async Task What_others_have_there_stays_to_the_character_and_twice_is_as_once()
    {
        _logs.With(Logs).WithRules($"\n<!-- ours -->{Tidy}\n  <Other/>", "varies_by_storage_class");
        var was = _logs.Bucket.Lifecycle!;

        await _logs.SetAsync(new RetentionSettings(400));
        var once = _logs.Bucket.Lifecycle!;
        Assert.Equal("varies_by_storage_class", once.MinimumObjectSize);
        Assert.StartsWith(was.Xml[..was.Xml.IndexOf("\n  <Other/>", StringComparison.Ordinal)], once.Xml, StringComparison.Ordinal);
        Assert.EndsWith("\n  <Other/></LifecycleConfiguration>", once.Xml, StringComparison.Ordinal);

        _logs.Cloud.Calls.Clear();
        var again = await _logs.SetAsync(new RetentionSettings(400));
        Assert.True(again.Plan.IsEmpty);
        Assert.Empty(_logs.Cloud.Calls.Changes);

        await _logs.RunAsync(await _logs.PlanClearAsync());
        Assert.Equal(was, _logs.Bucket.Lifecycle);
    }

    [Fact]
    public async Task From_a_rule_a_folder_back_to_one_and_to_none()
    {
        _logs.With(Logs);
        await _logs.SetAsync(new RetentionSettings(400, digestDays: 800));
        await _logs.SetAsync(new RetentionSettings(800));
        Assert.Equal(["TrailTools-CloudTrail-111122223333 AWSLogs/111122223333/CloudTrail 800 abort@7"], _logs.Rules);

        var plan = await _logs.RunAsync(await _logs.PlanClearAsync());
        Assert.Null(_logs.Bucket.Lifecycle);
        Assert.Null(plan.Retention.Days);
        Assert.True((await _logs.PlanClearAsync()).Plan.IsEmpty);
    }

    [Fact]
    public async Task Rule_level_prefixes_are_taken_up()
    {
        _logs.With(Logs).WithRules("<Rule><ID>old</ID><Prefix>tmp/</Prefix><Status>Enabled</Status><Expiration><Days>3</Days></Expiration></Rule>");

        await _logs.SetAsync(new RetentionSettings(400));

        Assert.DoesNotContain("<Filter>", _logs.Bucket.Lifecycle!.Xml, StringComparison.Ordinal);
        Assert.Contains("<Prefix>AWSLogs/111122223333/CloudTrail</Prefix>", _logs.Bucket.Lifecycle.Xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Enabled", 400, "400 noncurrent@30 abort@7")]
    [InlineData("Suspended", 10, "10 noncurrent@10 abort@7")]
    [InlineData("Off", 10, "10 abort@7")]
    public async Task A_versioned_bucket_gives_old_versions_up(string versioning, int days, string expected)
    {
        _logs.With(Logs).Bucket.Versioning = Enum.Parse<BucketVersioning>(versioning);

        await _logs.SetAsync(new RetentionSettings(days));

        Assert.Equal($"TrailTools-CloudTrail-111122223333 AWSLogs/111122223333/CloudTrail {expected}", Assert.Single(_logs.Rules));
    }

    [Fact]
    public async Task A_trail_tells_prefix_and_account_before_its_first_log_file()
    {
        _logs.WithTrail("audit");

        var plan = await _logs.SetAsync(new RetentionSettings(400));

        Assert.Equal(("audit", "management-events"), (plan.Retention.KeyPrefix, plan.Retention.TrailName));
        Assert.Matches("^TrailTools-CloudTrail-111122223333-[0-9A-F]{8} audit/AWSLogs/111122223333/CloudTrail 400", Assert.Single(_logs.Rules));
    }

    [Fact]
    public async Task Two_prefixes_of_one_bucket_have_their_own_rules()
    {
        _logs.WithTrail("a").WithTrail("b", name: "second");
        Assert.Equal("KeyPrefixMissing", (await Assert.ThrowsAsync<TrailException>(() => _logs.PlanAsync(new RetentionSettings(400)))).Id);

        await _logs.SetAsync(new RetentionSettings(400), new RetentionAsk(LogBucket.Name) { KeyPrefix = "a" });
        await _logs.SetAsync(new RetentionSettings(100), new RetentionAsk(LogBucket.Name) { KeyPrefix = "b/" });

        Assert.Equal(["400", "100"], _logs.Rules.Select(static rule => rule.Split(' ')[2]));
    }

    [Fact]
    public async Task An_organizations_members_are_in_it_before_their_first_log_file()
    {
        _logs.Cloud.Organization.Description = new OrganizationDescription("o-a1b2c3d4e5", LogBucket.Account, true);
        _logs.Cloud.Organization.Accounts.AddRange([new(LogBucket.Account, "root", true), new("444455556666", "new", true), new("777788889999", "gone", false)]);
        _logs.WithTrail(isOrganization: true).With("AWSLogs/o-a1b2c3d4e5/123412341234/CloudTrail");

        await _logs.SetAsync(new RetentionSettings(400));

        Assert.Equal(["111122223333", "123412341234", "444455556666"], _logs.Rules.Select(static rule => rule.Split('/')[2]));
    }

    [Fact]
    public async Task Where_members_may_not_be_listed_it_is_told()
    {
        _logs.With("AWSLogs/o-a1b2c3d4e5/123412341234/CloudTrail").Cloud.Organization.Description = new OrganizationDescription("o-a1b2c3d4e5", "999988887777", true);

        await _logs.SetAsync(new RetentionSettings(400));

        Assert.Single(_logs.Rules);
        Assert.Contains("may not be listed", Assert.Single(_logs.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_thousand_rules_are_refused()
    {
        for (var account = 0; account < 201; account++)
            _logs.With($"AWSLogs/{account:d12}/CloudTrail");

        var error = await Assert.ThrowsAsync<TrailException>(() => _logs.PlanAsync(new RetentionSettings(400, digestDays: 500)));
        Assert.Equal("LifecycleRulesTooMany", error.Id);
        Assert.Contains("one rule an account is enough: 201", error.Message, StringComparison.Ordinal);

        await _logs.SetAsync(new RetentionSettings(400));
        Assert.Equal(201, _logs.Rules.Count());
    }

    [Fact]
    public async Task Without_log_files_and_trail_nothing_is_made()
    {
        Assert.Equal("LogFoldersMissing", (await Assert.ThrowsAsync<TrailException>(() => _logs.PlanAsync(new RetentionSettings(400)))).Id);
        Assert.Equal("BucketMissing", (await Assert.ThrowsAsync<TrailException>(() => _logs.PlanAsync(new RetentionSettings(400), new RetentionAsk("none")))).Id);
    }

    [Fact]
    public async Task A_planned_bucket_is_planned_on_without_a_change()
    {
        var plan = await _logs.PlanAsync(new RetentionSettings(400), new RetentionAsk("to-come") { IsPlanned = true, TrailName = "t", TrailAccountId = LogBucket.Account });

        Assert.Equal(["TrailTools-CloudTrail-111122223333"], plan.Retention.Rules);
        Assert.Equal(2, plan.Plan.Steps.Count);
        Assert.Empty(_logs.Cloud.Calls.Changes);
    }

    [Fact]
    public async Task Who_may_not_list_trails_may_still_set_it()
    {
        _logs.With(Logs).Cloud.Calls.Fail("DescribeTrails", new TrailException(TrailErrorKind.Denied, "AwsAccessDenied", null, "No."));

        await _logs.SetAsync(new RetentionSettings(400));

        Assert.Single(_logs.Rules);
    }
}
