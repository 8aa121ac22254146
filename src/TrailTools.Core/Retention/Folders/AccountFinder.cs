using System.Collections.Concurrent;
using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Lifecycle;

namespace TrailTools.Retention.Folders;

/// <summary>Finds the accounts whose log files a bucket has or will have: by listing folders, by the organization's list of members, by the rules that are there.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="log">Is told what could not be looked up.</param>
internal sealed class AccountFinder(ICloud cloud, ITrailLog log)
{
    private const int Parallelism = 16;

    /// <summary>The account folders in the order of their paths.</summary>
    /// <param name="target">Whose log files are meant.</param>
    /// <param name="rules">Rules whose accounts are meant too, though their last log file may be gone.</param>
    /// <param name="stop">Ends the calls.</param>
    /// <exception cref="TrailException">LogFoldersMissing: there is no log file, and nobody knows of a trail.</exception>
    public async Task<IReadOnlyList<AccountFolder>> FindAsync(RetentionTarget target, IEnumerable<LifecycleRule> rules, CancellationToken stop)
    {
        var listed = target.IsPlanned ? [] : await ListAsync(target, stop).ConfigureAwait(false);
        var expected = await ExpectedAsync(target, listed, stop).ConfigureAwait(false);
        var known = rules.Select(rule => AccountFolder.Of(target.Root, rule.Scope.Prefix)).OfType<AccountFolder>();
        var folders = listed.Where(static folder => folder.Names.Count > 0).Concat(expected).Concat(known).DistinctBy(static folder => folder.Path).OrderBy(static folder => folder.Path, StringComparer.Ordinal).ToList();
        return folders.Count > 0 ? folders : throw new TrailException(
            TrailErrorKind.NotFound, "LogFoldersMissing", target.Bucket.Name, $"The bucket '{target.Bucket.Name}' has no CloudTrail log files under '{target.Root}', and no trail of {cloud.Region} that you may see records there. Name the right -KeyPrefix, or pipe in the trail from Get-AuditTrail.");
    }

    private async Task<List<AccountFolder>> ListAsync(RetentionTarget target, CancellationToken stop)
    {
        var below = await FolderNamesAsync(target.Bucket, target.Root, stop).ConfigureAwait(false);
        var paths = below.ToList();
        foreach (var organization in below.Where(path => AccountFolder.IsOrganization(path[target.Root.Length..])))
            paths.AddRange(await FolderNamesAsync(target.Bucket, organization, stop).ConfigureAwait(false));

        var folders = new ConcurrentBag<AccountFolder>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = stop };
        await Parallel.ForEachAsync(paths.Where(path => AccountFolder.Of(target.Root, path)?.Path == path), options, async (path, token) =>
        {
            var names = await FolderNamesAsync(target.Bucket, path + AccountFolder.CommonStart, token).ConfigureAwait(false);
            folders.Add(new AccountFolder(path) { Names = [.. names.Select(name => name[path.Length..^1])] });
        }).ConfigureAwait(false);
        return [.. folders];
    }

    private Task<List<string>> FolderNamesAsync(BucketId bucket, string prefix, CancellationToken stop)
        => new FolderLister(cloud.Objects, bucket).ListAsync(prefix, stop);

    /// <summary>The accounts whose logs will come.</summary>
    private async Task<IEnumerable<AccountFolder>> ExpectedAsync(RetentionTarget target, List<AccountFolder> listed, CancellationToken stop)
    {
        var organizations = listed.Select(folder => folder.Path[target.Root.Length..^13]).Where(AccountFolder.IsOrganization).ToHashSet(StringComparer.Ordinal);
        if (target.IsOrganization || organizations.Count > 0)
            return (await MembersAsync(target, stop).ConfigureAwait(false)).Where(folder => target.IsOrganization || organizations.Contains(folder.Path[target.Root.Length..^13]));
        return target.TrailAccountId is { } account ? [new AccountFolder($"{target.Root}{account}/")] : [];
    }

    private async Task<IEnumerable<AccountFolder>> MembersAsync(RetentionTarget target, CancellationToken stop)
    {
        try
        {
            var organization = await cloud.Organization.DescribeAsync(stop).ConfigureAwait(false);
            var accounts = organization is null ? [] : await cloud.Organization.ListAccountsAsync(stop).ConfigureAwait(false);
            return accounts.Where(static account => account.IsActive).Select(account => new AccountFolder($"{target.Root}{organization!.Id}/{account.Id}/"));
        }
        catch (TrailException error) when (error.Kind == TrailErrorKind.Denied)
        {
            log.Warning($"The accounts of the organization may not be listed, so that only those that have log files in '{target.Bucket.Name}' are known. Run this again from the management account, or when the others have log files. ({error.Message})");
            return [];
        }
    }
}
