using TrailTools.Cloud.Athena;
using TrailTools.Core.Tests.Tables.Planning;
using TrailTools.Diagnostics;
using TrailTools.Lifecycle;
using TrailTools.Plans;
using TrailTools.Tables.WorkGroups;

namespace TrailTools.Core.Tests.Tables.WorkGroups;

public class WorkGroupPlannerTests
{
    private readonly TableWorld _world = new();

    [Fact]
    public async Task A_workgroup_with_a_bucket_for_its_results()
    {
        var made = await MakeAsync(new("audit", 1_000_000_000, null) { ResultDays = 30 });

        var group = _world.Cloud.Athena.WorkGroups[^1];
        Assert.Equal(("audit", 1_000_000_000, $"s3://{TableWorld.Results}/", true), (group.Name, group.MaxScanBytes, group.OutputLocation, group.IsEnforced));
        Assert.Equal(30, Rule(TableWorld.Results).ExpirationDays);
        Assert.Empty(made.Losses);
        Assert.Equal(("audit", 1_000_000_000, 30, true), ($"{made.WorkGroup}", made.WorkGroup.MaxScanBytes, made.WorkGroup.ResultRetentionDays, made.WorkGroup.Planned));
        Assert.True((await MakeAsync(new("audit", 1_000_000_000, null) { ResultDays = 30 })).Plan.IsEmpty);
    }

    [Fact]
    public async Task One_that_differs_is_an_error_that_says_how()
    {
        _world.Cloud.Athena.WorkGroups.Add(new("audit") { OutputLocation = "s3://other/" });

        var error = await Assert.ThrowsAsync<TrailException>(() => MakeAsync(new("audit", 10_000_000, "s3://my-logs/r")));

        Assert.Equal("AthenaWorkGroupDiffers", error.Id);
        Assert.Contains("its results go to s3://other/, and not to s3://my-logs/r/; queries may say otherwise than it does; its queries may read any number of bytes, and not 10,000,000.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Force_changes_it()
    {
        _world.Cloud.Athena.WorkGroups.Add(new("audit") { IsEnabled = false, Description = "Ours" });

        await MakeAsync(new("audit", 10_000_000, "s3://my-logs/r") { Changes = true });

        Assert.Equal(new WorkGroupDescription("audit") { Description = "Ours", OutputLocation = "s3://my-logs/r/", IsEnforced = true, MaxScanBytes = 10_000_000 }, _world.Cloud.Athena.WorkGroups[^1]);
    }

    [Fact]
    public async Task Results_of_a_place_that_is_there_are_deleted_if_somebody_wants_that()
    {
        _world.Cloud.Objects.Add(TableWorld.Logs, "r/old.csv");

        var made = await MakeAsync(new("audit", 10_000_000, "s3://my-logs/r/") { ResultDays = 3 });

        Assert.Contains("Whatever is in s3://my-logs/r/ and is older than 3 days will be deleted", Assert.Single(made.Losses), StringComparison.Ordinal);
        Assert.Equal(("r/", 3), (Rule(TableWorld.Logs).Scope.Prefix, Rule(TableWorld.Logs).ExpirationDays));
    }

    [Fact]
    public async Task Log_files_are_never_results()
    {
        _world.With("AWSLogs/111122223333");

        Assert.Equal("ResultLifeRefused", (await Assert.ThrowsAsync<TrailException>(() => MakeAsync(new("audit", 10_000_000, "s3://my-logs/") { ResultDays = 3 }))).Id);
        Assert.Null(_world.Cloud.Buckets[TableWorld.Logs].Lifecycle);
    }

    [Theory]
    [InlineData("a b", 10_000_000, "WorkGroupNameInvalid")]
    [InlineData("", 10_000_000, "WorkGroupNameInvalid")]
    [InlineData("a", 9_999_999, "WorkGroupLimitInvalid")]
    public void Only_what_Athena_takes(string name, long bytes, string id)
        => Assert.Equal(id, Assert.Throws<TrailException>(() => new WorkGroupAsk(name, bytes, null)).Id);

    private async Task<WorkGroupPlan> MakeAsync(WorkGroupAsk ask)
    {
        var plan = await new WorkGroupPlanner(_world.Cloud, _world.Time).PlanAsync(ask, TableWorld.Stop);
        await new PlanRunner(_world.Log).RunAsync(plan.Plan, TableWorld.Stop);
        return plan;
    }

    private LifecycleRule Rule(string bucket) => LifecycleConfiguration.Parse(_world.Cloud.Buckets[bucket].Lifecycle, bucket).Rules.Single();
}
