using TrailTools.Core.Tests.Tables.Planning;
using TrailTools.Diagnostics;
using TrailTools.Lifecycle;
using TrailTools.Plans;
using TrailTools.Tables.Results;

namespace TrailTools.Core.Tests.Tables.Results;

public class OutputFinderTests
{
    private readonly TableWorld _world = new();

    [Theory]
    [InlineData(null, false, null, null, true)]
    [InlineData(null, false, "s3://mine/x", "s3://mine/x/", false)]
    [InlineData("s3://group/", false, null, null, false)]
    [InlineData("s3://group/", false, "s3://mine/x/", "s3://mine/x/", false)]
    [InlineData("s3://group/", true, "s3://mine/x/", null, false)]
    public async Task The_place(string? groups, bool isEnforced, string? named, string? expected, bool isMade)
    {
        _world.Cloud.Athena.WorkGroups.Add(new("g") { OutputLocation = groups, IsEnforced = isEnforced });

        var output = await FindAsync("g", named);

        Assert.Equal(isMade ? $"s3://{TableWorld.Results}/" : expected, output.Location);
        Assert.Equal(isMade, !output.Plan.IsEmpty);
        Assert.Equal(isEnforced ? 1 : 0, _world.Log.Warnings.Count);
    }

    [Fact]
    public async Task Athena_may_keep_results_itself()
    {
        _world.Cloud.Athena.WorkGroups.Add(new("g") { HasManagedResults = true });

        Assert.Equal(new QueryOutput("g", null, new Plan([])).Location, (await FindAsync("g", null)).Location);
    }

    [Fact]
    public async Task A_workgroup_that_is_not_there_is_an_error()
        => Assert.Equal("AthenaWorkGroupMissing", (await Assert.ThrowsAsync<TrailException>(() => FindAsync("none", null))).Id);

    [Fact]
    public async Task The_bucket_is_made_safe_and_once()
    {
        await new PlanRunner(_world.Log).RunAsync((await FindAsync(null, null)).Plan, TableWorld.Stop);

        var bucket = _world.Cloud.Buckets[TableWorld.Results];
        var rule = LifecycleConfiguration.Parse(bucket.Lifecycle, bucket.Name).Rules.Single();
        Assert.Equal((TableWorld.Account, "eu-west-1", "athena"), (bucket.OwnerId, bucket.Region, bucket.Tags["TrailTools:results"]));
        Assert.Equal((TrailTools.Cloud.Buckets.PublicAccessBlock.All, "AES256"), (bucket.PublicAccessBlock, bucket.Encryption!.Algorithm));
        Assert.Equal(("", 7, 7), (rule.Scope.Prefix, rule.ExpirationDays, rule.AbortDays));
        Assert.True((await FindAsync(null, null)).Plan.IsEmpty);
    }

    [Fact]
    public async Task A_bucket_of_that_name_in_another_account_is_not_used()
    {
        _world.Cloud.Buckets.Add(TableWorld.Results, owner: "999999999999");

        Assert.Equal(TrailErrorKind.Denied, (await Assert.ThrowsAsync<TrailException>(() => FindAsync(null, null))).Kind);
    }

    [Theory]
    [InlineData("mine")]
    [InlineData("s3:/mine")]
    [InlineData("s3://")]
    [InlineData("s3://A/")]
    [InlineData("s3://mine//x")]
    [InlineData("https://mine/")]
    public async Task Another_text_is_no_place(string text)
        => Assert.Equal("OutputLocationInvalid", (await Assert.ThrowsAsync<TrailException>(() => FindAsync(null, text))).Id);

    private Task<QueryOutput> FindAsync(string? group, string? location) => new OutputFinder(_world.Cloud, _world.Cloud.Caller, _world.Log, _world.Time).FindAsync(group, location, TableWorld.Stop);
}
