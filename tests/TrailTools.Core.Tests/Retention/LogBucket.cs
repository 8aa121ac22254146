using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Trails;
using TrailTools.Core.Tests.Cloud;
using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Lifecycle;
using TrailTools.Plans;
using TrailTools.Retention;
using TrailTools.Retention.Planning;

namespace TrailTools.Core.Tests.Retention;

/// <summary>A bucket of logs in memory, and the ways to ask for its retention.</summary>
internal sealed class LogBucket
{
    public const string Name = "logs";
    public const string Account = "111122223333";

    public LogBucket() => Cloud.Buckets.Add(Name);

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public FakeCloud Cloud { get; } = new();

    public TestLog Log { get; } = new();

    public FakeBucket Bucket => Cloud.Buckets[Name];

    /// <summary>Our rules and those of others, each as the short text that says what it does.</summary>
    public IEnumerable<string> Rules => LifecycleConfiguration.Parse(Bucket.Lifecycle, Name).Rules.Select(static rule => string.Join(' ', new[]
    {
        rule.Id, rule.Scope.Prefix, $"{rule.ExpirationDays}", string.Concat(rule.Transitions.Select(static move => $"{move.StorageClass}@{move.Days}")), rule.NoncurrentDays is { } days ? $"noncurrent@{days}" : "", rule.AbortDays is { } abort ? $"abort@{abort}" : "",
    }.Where(static part => part.Length > 0)));

    /// <summary>A log file, delivered some days ago.</summary>
    public LogBucket With(string folder, int daysAgo = 0, int size = 10, string storageClass = "STANDARD")
    {
        var was = Cloud.Now;
        Cloud.Now = was.AddDays(-daysAgo);
        var (account, kind) = (folder.Split('/')[^2], folder.Split('/')[^1]);
        Cloud.Objects.Add(Name, $"{folder}/us-east-1/{Cloud.Now:yyyy/MM/dd}/{account}_{kind}_us-east-1_{Cloud.Now:yyyyMMdd'T'HHmm'Z'}_{Guid.NewGuid().ToString("N")[..16]}.json.gz", new byte[size], storageClass);
        Cloud.Now = was;
        return this;
    }

    public LogBucket WithTrail(string? prefix = null, bool isOrganization = false, string name = "management-events")
    {
        Cloud.Trails(Cloud.Region).Add(new TrailSettings(name, Name) { KeyPrefix = prefix, IsOrganization = isOrganization });
        return this;
    }

    /// <summary>Rules of others.</summary>
    public LogBucket WithRules(string rules, string? header = null)
    {
        Bucket.Lifecycle = new LifecycleText($"<?xml version=\"1.0\"?>\n<LifecycleConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">{rules}</LifecycleConfiguration>", header);
        return this;
    }

    public Task<RetentionPlan> PlanAsync(RetentionSettings settings, RetentionAsk? ask = null) => Planner().PlanSetAsync(ask ?? new RetentionAsk(Name), settings, Stop);

    public Task<RetentionPlan> PlanClearAsync() => Planner().PlanClearAsync(new RetentionAsk(Name), Stop);

    public async Task<RetentionPlan> SetAsync(RetentionSettings settings, RetentionAsk? ask = null) => await RunAsync(await PlanAsync(settings, ask));

    public async Task<RetentionPlan> RunAsync(RetentionPlan plan)
    {
        await new PlanRunner(Log).RunAsync(plan.Plan, Stop);
        return plan;
    }

    public Task<LogRetention> GetAsync() => new RetentionReader(Cloud, Log).ReadAsync(new RetentionAsk(Name), Stop);

    private RetentionPlanner Planner() => new(Cloud, Log, new InstantTime(Cloud.Now));
}
