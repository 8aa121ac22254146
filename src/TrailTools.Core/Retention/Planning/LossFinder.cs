using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Lifecycle;
using TrailTools.Retention.Folders;

namespace TrailTools.Retention.Planning;

/// <summary>Tells what would be lost by new rules: log files that are there and old enough, and a longer life that a rule of ours promised.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="now">The time from which ages are counted.</param>
internal sealed class LossFinder(ICloud cloud, DateTimeOffset now)
{
    private const int Parallelism = 16;

    /// <summary>The losses, each a sentence; none where nothing is lost.</summary>
    /// <param name="state">What is there.</param>
    /// <param name="rules">Our rules as they are to be.</param>
    /// <param name="stop">Ends the calls.</param>
    public async Task<IReadOnlyList<string>> FindAsync(BucketState state, IReadOnlyList<LifecycleRule> rules, CancellationToken stop)
    {
        var losses = Shortened(state, rules).ToList();
        if (!state.Target.IsPlanned && await FindOldAsync(state, [.. rules.Where(rule => IsNews(state, rule))], stop).ConfigureAwait(false) is { } old)
            losses.Add(old);
        return losses;
    }

    private static IEnumerable<string> Shortened(BucketState state, IReadOnlyList<LifecycleRule> rules)
        => from was in state.OurRules
           where was.IsEnabled && was.ExpirationDays is not null
           let least = rules.Where(rule => rule.Scope.Touches(was.Scope.Prefix)).Min(static rule => rule.ExpirationDays)
           where least < was.ExpirationDays
           select $"The rule {was.Id} is shortened from {was.ExpirationDays} to {least} days.";

    /// <summary>Where a rule that is applied already deletes as early, whatever is there is lost without the new one.</summary>
    private static bool IsNews(BucketState state, LifecycleRule rule)
        => !state.Lifecycle.Rules.Any(was => was.IsEnabled && was.ExpirationDays <= rule.ExpirationDays && was.Scope.CoversAll(rule.Scope.Prefix));

    private async Task<string?> FindOldAsync(BucketState state, IReadOnlyList<LifecycleRule> rules, CancellationToken stop)
    {
        string? found = null;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = end.Token };
        try
        {
            await Parallel.ForEachAsync(rules, options, async (rule, token) =>
            {
                if (await FindOldAsync(state.Target.Bucket, rule, token).ConfigureAwait(false) is not { } old)
                    return;

                found = $"Log files that are older than {rule.ExpirationDays} days will be deleted, such as '{old.Key}' of {old.LastModified:yyyy-MM-dd}.";
                await end.CancelAsync().ConfigureAwait(false);
            }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (found is not null)
        {
        }

        return found;
    }

    /// <summary>A key begins with kind and Region, then the day: the first of each Region is its oldest.</summary>
    private async Task<ListedObject?> FindOldAsync(BucketId bucket, LifecycleRule rule, CancellationToken stop)
    {
        var folders = new FolderLister(cloud.Objects, bucket);
        var kinds = rule.Scope.Prefix.EndsWith('/') ? [rule.Scope.Prefix] : await folders.ListAsync(rule.Scope.Prefix, stop).ConfigureAwait(false);
        foreach (var kind in kinds)
        {
            foreach (var region in await folders.ListAsync(kind, stop).ConfigureAwait(false))
            {
                var page = await cloud.Objects.ListAsync(bucket, new ObjectQuery(region) { MaxKeys = 1 }, stop).ConfigureAwait(false);
                if (page.Objects is [var first, ..] && now - first.LastModified >= TimeSpan.FromDays(rule.ExpirationDays!.Value))
                    return first;
            }
        }

        return null;
    }
}
