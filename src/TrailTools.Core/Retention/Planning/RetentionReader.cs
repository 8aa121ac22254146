using TrailTools.Cloud;
using TrailTools.Diagnostics;
using TrailTools.Lifecycle;
using TrailTools.Retention.Folders;

namespace TrailTools.Retention.Planning;

/// <summary>Tells how long a bucket's log files live by the rules that are there, whoever's they are.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="log">Is warned of what is not so simple.</param>
internal sealed class RetentionReader(ICloud cloud, ITrailLog log)
{
    private const int MostNames = 5;

    /// <summary>The retention as it is.</summary>
    /// <exception cref="TrailException">All that reading can throw.</exception>
    public async Task<LogRetention> ReadAsync(RetentionAsk ask, CancellationToken stop)
    {
        var state = await new StateReader(cloud, log).ReadAsync(ask, stop).ConfigureAwait(false);
        var (days, digestDays) = (Shortest(state, "CloudTrail/"), Shortest(state, AccountFolder.Digest + "/"));
        var move = FirstMove(state);
        foreach (var warning in RetentionWarnings.OfOthers(state, state.OurRules.Max(static rule => rule.ExpirationDays)).Concat(OfUneven(state)))
            log.Warning(warning);

        return new LogRetention
        {
            BucketName = state.Target.Bucket.Name,
            KeyPrefix = state.Target.KeyPrefix,
            TrailName = state.Target.TrailName,
            AccountId = state.Target.Bucket.OwnerId,
            Days = days,
            DigestDays = digestDays,
            ArchiveAfterDays = move?.Days,
            StorageClass = move?.StorageClass,
            Rules = new RuleList([.. state.OurRules.Select(static rule => rule.Id)]),
            Cloud = cloud,
        };
    }

    /// <summary>The shortest life that a rule gives to all files of a folder, over all accounts.</summary>
    private static int? Shortest(BucketState state, string name) => state.Folders.Min(folder => DaysOf(state, folder, name));

    private static int? DaysOf(BucketState state, AccountFolder folder, string name)
        => Covering(state, folder, name).Min(static rule => rule.ExpirationDays);

    private static IEnumerable<LifecycleRule> Covering(BucketState state, AccountFolder folder, string name)
        => state.Lifecycle.Rules.Where(rule => rule.IsEnabled && rule.Scope.CoversAll(folder.Path + name));

    private static LifecycleTransition? FirstMove(BucketState state)
        => state.Folders.SelectMany(folder => Covering(state, folder, "CloudTrail/")).SelectMany(static rule => rule.Transitions).Where(static move => move.Days is not null).MinBy(static move => move.Days);

    private static IEnumerable<string> OfUneven(BucketState state)
    {
        var lives = state.Folders.ToLookup(folder => DaysOf(state, folder, "CloudTrail/"));
        if (lives.Count < 2)
            yield break;

        foreach (var life in lives.OrderBy(static life => life.Key ?? int.MaxValue))
            yield return $"In '{state.Target.Bucket}' the log files of {Accounts([.. life])} {(life.Key is { } days ? $"live {days} days" : "have no rule and live for ever")}.";
    }

    private static string Accounts(IReadOnlyList<AccountFolder> folders)
        => string.Join(", ", folders.Take(MostNames).Select(static folder => folder.AccountId)) + (folders.Count > MostNames ? $" and {folders.Count - MostNames} more accounts" : string.Empty);
}
