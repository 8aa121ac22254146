using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;

namespace TrailTools.Logs.Buckets.Layout;

/// <summary>
/// Finds where in a bucket the logs are: at AWSLogs/ below the place that was named, at x/AWSLogs/ for folders x there, or else
/// whatever is there, as somebody may have put logs there in an order of his own.
/// </summary>
/// <param name="requests">Lists.</param>
/// <param name="place">The place that was named.</param>
/// <param name="scope">Which files can hold an answer.</param>
/// <param name="log">Takes what is found.</param>
internal sealed class LogsFinder(BucketRequests requests, BucketPlace place, LogScope scope, ITrailLog log)
{
    private readonly LayoutFinder _layout = new(requests, scope);

    /// <summary>Where the logs are.</summary>
    /// <exception cref="TrailException">The bucket or all of it may not be listed.</exception>
    public async Task<FoundLogs> FindAsync(CancellationToken stop)
    {
        var found = await FindAllAsync(stop).ConfigureAwait(false);
        if (_layout.LeftOut.Count > 0)
            log.Verbose($"Left out {_layout.LeftOut.Count:N0} folder(s) of Insights events: ask for them by -EventCategory Insight.");
        if (_layout.Denied is { Count: > 0 } denied)
            Tell(denied, isAll: found.Folders.Count == 0);

        return found;
    }

    private void Tell(IEnumerable<(string Prefix, TrailException Error)> denied, bool isAll)
    {
        foreach (var (prefix, error) in denied)
        {
            if (isAll)
                throw error;
            log.Skipped(ObjectErrors.Folder(place.PathOf(prefix), error));
        }
    }

    private async Task<FoundLogs> FindAllAsync(CancellationToken stop)
    {
        if (_layout.TryFindAsync(place.Start, stop) is { } named)
            return new FoundLogs(await named.ConfigureAwait(false), null, []);
        if (await IsThereAsync(place.Start + Top, stop).ConfigureAwait(false))
            return new FoundLogs(await _layout.TryFindAsync(place.Start + Top, stop)!.ConfigureAwait(false), null, []);

        var seen = await _layout.ListAsync(place.Start, stop).ConfigureAwait(false);
        var tops = await BelowAsync(seen, stop).ConfigureAwait(false);
        if (tops.Length > 0)
            return new FoundLogs(await InAllAsync(tops, stop).ConfigureAwait(false), null, seen);
        if (seen.Count == 0 && !await IsThereAsync(place.Start, stop).ConfigureAwait(false))
            return new FoundLogs([], null, place.Start == "" ? [] : await _layout.ListAsync("", stop).ConfigureAwait(false));

        log.Verbose($"There is no {Top} at {place.PathOf(place.Start)} nor in a folder there: everything below is read, in the order of its keys.");
        return new FoundLogs([], place.Start, seen);
    }

    private const string Top = $"{LogFolderNames.Top}/";

    private async Task<string[]> BelowAsync(IReadOnlyList<string> folders, CancellationToken stop)
    {
        var tops = folders.Select(static folder => folder + Top).ToArray();
        var isThere = await Task.WhenAll(tops.Select(top => IsThereAsync(top, stop))).ConfigureAwait(false);
        return [.. tops.Where((_, i) => isThere[i])];
    }

    private async Task<IReadOnlyList<RegionFolder>> InAllAsync(string[] tops, CancellationToken stop)
    {
        log.Verbose($"Logs are at {string.Join(", ", tops.Select(place.PathOf))}.");
        var found = await Task.WhenAll(tops.Select(top => _layout.TryFindAsync(top, stop)!)).ConfigureAwait(false);
        return [.. found.SelectMany(static some => some)];
    }

    private async Task<bool> IsThereAsync(string prefix, CancellationToken stop)
        => (await requests.ListAsync(new ObjectQuery(prefix) { MaxKeys = 1 }, stop).ConfigureAwait(false)).Objects.Count > 0;
}
