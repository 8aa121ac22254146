using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Lifecycle;
using TrailTools.Plans;
using TrailTools.Retention.Folders;

namespace TrailTools.Retention.Planning;

/// <summary>Plans how a bucket's lifecycle rules are to change. Only rules of ours do; whatever else is in the configuration stays to the character.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="log">Is told what could not be looked up.</param>
/// <param name="time">Tells the time from which ages are counted.</param>
internal sealed class RetentionPlanner(ICloud cloud, ITrailLog log, TimeProvider time)
{
    private const int MostNames = 3;

    /// <summary>The plan by which log files live as long as is wanted.</summary>
    /// <exception cref="TrailException">LifecycleRulesTooMany: more than S3 takes would be needed. All that reading can throw.</exception>
    public async Task<RetentionPlan> PlanSetAsync(RetentionAsk ask, RetentionSettings settings, CancellationToken stop)
    {
        var state = await new StateReader(cloud, log).ReadAsync(ask, stop).ConfigureAwait(false);
        var builder = new RuleBuilder(settings, state.Versioning != BucketVersioning.Off, state.Lifecycle.UsesRulePrefix);
        var rules = state.Folders.SelectMany(builder.Build).ToList();
        Refuse(state, rules.Count);
        var losses = await new LossFinder(cloud, time.GetUtcNow()).FindAsync(state, rules, stop).ConfigureAwait(false);
        var plan = PlanOf(state, new LifecycleEditor(state.Lifecycle).Replace(state.IsOurs, rules), $"Delete log files after {settings.Days} days by {Names(rules)} on bucket");
        return new RetentionPlan(Describe(state, rules, settings), plan, plan.IsEmpty ? [] : losses, [.. RetentionWarnings.Of(state, settings)]);
    }

    /// <summary>The plan by which none of our rules is left, so that log files live for ever.</summary>
    public async Task<RetentionPlan> PlanClearAsync(RetentionAsk ask, CancellationToken stop)
    {
        var state = await new StateReader(cloud, log).ReadAsync(ask, stop).ConfigureAwait(false);
        var plan = PlanOf(state, new LifecycleEditor(state.Lifecycle).Replace(state.IsOurs, []), $"Remove {Names([.. state.OurRules])} from bucket");
        return new RetentionPlan(Describe(state, [], null), plan, [], [.. RetentionWarnings.OfOthers(state, null)]);
    }

    private Plan PlanOf(BucketState state, LifecycleText? after, string action)
    {
        var before = state.Lifecycle == LifecycleConfiguration.Empty ? null : state.Lifecycle.Source;
        return after == before ? new Plan([]) : new LifecycleChange(cloud.Buckets, state.Target, before, after, time).Steps(action);
    }

    private static void Refuse(BucketState state, int count)
    {
        var others = state.Lifecycle.Rules.Count(rule => !state.IsOurs(rule));
        if (others + count <= LifecycleConfiguration.MaxRules)
            return;

        var wayOut = count > state.Folders.Count ? $" Without -DigestDays and -ArchiveAfterDays one rule an account is enough: {state.Folders.Count}." : " Let accounts record into several buckets.";
        throw TrailException.Invalid("LifecycleRulesTooMany", state.Target.Bucket.Name, $"The bucket '{state.Target.Bucket}' would need {count} rules for {state.Folders.Count} accounts beside {others} that are there, and S3 takes {LifecycleConfiguration.MaxRules} in all. Nothing was changed.{wayOut}");
    }

    private LogRetention Describe(BucketState state, IReadOnlyList<LifecycleRule> rules, RetentionSettings? settings) => new()
    {
        BucketName = state.Target.Bucket.Name,
        KeyPrefix = state.Target.KeyPrefix,
        TrailName = state.Target.TrailName,
        AccountId = state.Target.Bucket.OwnerId,
        Days = settings?.Days,
        DigestDays = settings?.DigestDays,
        ArchiveAfterDays = settings?.Archive?.Days,
        StorageClass = settings?.Archive?.Class.Name,
        Rules = new RuleList([.. rules.Select(static rule => rule.Id)]),
        Planned = true,
        Cloud = cloud,
    };

    private static string Names(IReadOnlyList<LifecycleRule> rules)
        => string.Join(", ", rules.Take(MostNames).Select(static rule => rule.Id)) + (rules.Count > MostNames ? $" and {rules.Count - MostNames} more rules" : string.Empty);
}
