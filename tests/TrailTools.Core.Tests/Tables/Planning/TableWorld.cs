using TrailTools.Cloud.Athena;
using TrailTools.Core.Tests.Cloud;
using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Core.Tests.Engines.EventHistory;
using TrailTools.Diagnostics;
using TrailTools.Plans;
using TrailTools.Retention;
using TrailTools.Tables.Planning;

namespace TrailTools.Core.Tests.Tables.Planning;

/// <summary>An account with a bucket of logs and with Athena, and the ways to ask for tables there.</summary>
internal sealed class TableWorld
{
    public const string Logs = "my-logs";
    public const string Account = "111122223333";
    public const string Results = "aws-athena-query-results-111122223333-eu-west-1";

    public TableWorld()
    {
        Cloud.Buckets.Add(Logs);
        Cloud.Athena.Obey();
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public FakeCloud Cloud { get; } = new();

    public TestLog Log { get; } = new();

    public TimeProvider Time => new JumpingClock(Cloud.Now);

    public TableAsk Ask { get; set; } = new(new RetentionAsk(Logs));

    public TableDescription Table => Cloud.Athena.Tables.Values.Single();

    public IEnumerable<string> Statements => Cloud.Athena.Queries.Select(static query => query.Request.Sql.Split('\n')[0]);

    /// <summary>A log file of a day.</summary>
    public TableWorld With(string folder, string region = "eu-west-1", string day = "2026/03/01", string kind = "CloudTrail")
    {
        var account = folder.TrimEnd('/').Split('/')[^1];
        Cloud.Objects.Add(Logs, $"{folder}/{kind}/{region}/{day}/{account}_{kind}_{region}_{day.Replace("/", "", StringComparison.Ordinal)}T1200Z_{Guid.NewGuid().ToString("N")[..16]}.json.gz");
        return this;
    }

    public TableWorld WithTrail(string? prefix = null, bool isOrganization = false)
    {
        Cloud.Trails(Cloud.Region).Add(new("management-events", Logs) { KeyPrefix = prefix, IsOrganization = isOrganization });
        return this;
    }

    public Task<TablePlan> PlanAsync() => new TablePlanner(Cloud, Log, Time).PlanAsync(Ask, Stop);

    public async Task<TablePlan> MakeAsync()
    {
        var plan = await PlanAsync();
        await new PlanRunner(Log).RunAsync(plan.Plan, Stop);
        return plan;
    }

    public Task<TrailException> FailAsync() => Assert.ThrowsAsync<TrailException>(MakeAsync);
}
