using System.Collections.Concurrent;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;

namespace TrailTools.Logs.Buckets.Layout;

/// <summary>
/// Finds the folders of a bucket's logs level by level, and enters those alone that can hold an answer:
/// <code>AWSLogs/ -> [o-id/] -> ACCOUNT/ -> CloudTrail[-KIND]/ -> REGION/</code>
/// </summary>
/// <param name="requests">Lists.</param>
/// <param name="scope">Which folders can hold an answer.</param>
internal sealed class LayoutFinder(BucketRequests requests, LogScope scope)
{
    private readonly ConcurrentQueue<(string Prefix, TrailException Error)> _denied = new();
    private readonly ConcurrentQueue<string> _insight = new();

    /// <summary>Folders below the first one that may not be listed; the others were.</summary>
    public IReadOnlyCollection<(string Prefix, TrailException Error)> Denied => _denied;

    /// <summary>Folders of Insights events that were left out because nobody asked for these.</summary>
    public IReadOnlyCollection<string> LeftOut => _insight;

    /// <summary>The folders of logs at a prefix that is in AWS's layout from its last AWSLogs/ on; null for one that is not.</summary>
    public Task<IReadOnlyList<RegionFolder>>? TryFindAsync(string prefix, CancellationToken stop)
    {
        var names = prefix.TrimEnd('/').Split('/');
        var (level, at) = ((LayoutLevel?)LayoutLevel.Organizations, Array.LastIndexOf(names, LogFolderNames.Top) + 1);
        var region = names.Length;
        for (; at > 0 && at < names.Length && level is { } now; at++)
        {
            region = now == LayoutLevel.Regions ? at + 1 : region;
            level = Below(now, names[at]);
        }

        return at == 0 || level is not { } found ? null : FindAsync(new RegionFolder(prefix, string.Concat(names.Take(region).Select(static name => $"{name}/"))), found, stop);
    }

    /// <summary>The names of the folders at a prefix.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken stop)
    {
        var names = new List<string>();
        var query = new ObjectQuery(prefix) { Delimiter = "/" };
        do
        {
            var page = await requests.ListAsync(query, stop).ConfigureAwait(false);
            names.AddRange(page.Prefixes);
            query = query with { NextToken = page.NextToken };
        }
        while (query.NextToken is not null);

        return names;
    }

    private async Task<IReadOnlyList<RegionFolder>> FindAsync(RegionFolder at, LayoutLevel level, CancellationToken stop)
    {
        if (level == LayoutLevel.Days)
            return [at];

        var folders = await ListAsync(level == LayoutLevel.Kinds ? at.Prefix + LogFolderNames.KindStart : at.Prefix, stop).ConfigureAwait(false);
        var found = await Task.WhenAll(folders.Select(folder => FindBelowAsync(folder, level, stop))).ConfigureAwait(false);
        return [.. found.SelectMany(static some => some)];
    }

    private async Task<IReadOnlyList<RegionFolder>> FindBelowAsync(string prefix, LayoutLevel level, CancellationToken stop)
    {
        var name = prefix[(prefix.LastIndexOf('/', prefix.Length - 2) + 1)..^1];
        if (Below(level, name) is not { } next || !IsAsked(level, name, prefix))
            return [];

        try
        {
            return await FindAsync(new RegionFolder(prefix, prefix), next, stop).ConfigureAwait(false);
        }
        catch (TrailException error) when (ObjectErrors.IsOfOne(error))
        {
            _denied.Enqueue((prefix, error));
            return [];
        }
    }

    private bool IsAsked(LayoutLevel level, string name, string prefix) => level switch
    {
        LayoutLevel.Regions => scope.Regions(name),
        LayoutLevel.Kinds => IsAsked(LogFolderNames.KindOf(name)!.Value, prefix),
        _ => LogFolderNames.Organization().IsMatch(name) || scope.Accounts(name),
    };

    private bool IsAsked(LogKind kind, string prefix)
    {
        var isLeftOut = kind == LogKind.Insight && !scope.AsksForInsight;
        if (isLeftOut)
            _insight.Enqueue(prefix);
        return !isLeftOut && scope.Kinds(kind);
    }

    private static LayoutLevel? Below(LayoutLevel level, string name) => level switch
    {
        LayoutLevel.Organizations when LogFolderNames.Organization().IsMatch(name) => LayoutLevel.Accounts,
        LayoutLevel.Organizations or LayoutLevel.Accounts when LogFolderNames.Account().IsMatch(name) => LayoutLevel.Kinds,
        LayoutLevel.Kinds when LogFolderNames.KindOf(name) is not null => LayoutLevel.Regions,
        LayoutLevel.Regions when LogFolderNames.Region().IsMatch(name) => LayoutLevel.Days,
        LayoutLevel.Days => LayoutLevel.Days,
        _ => null,
    };
}
