using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Logs.Buckets.Layout;
using TrailTools.Logs.Buckets.Transfers;

namespace TrailTools.Logs.Buckets;

/// <summary>Lists a bucket's log files while they are read, in the order in which a copy of them on this machine is read, and has them transferred ahead of the reading.</summary>
/// <param name="requests">Lists.</param>
/// <param name="place">Where the logs are.</param>
/// <param name="scope">Which files can hold an answer.</param>
/// <param name="budget">What reading may take.</param>
/// <param name="ahead">Transfers files; null for a listing alone.</param>
/// <param name="log">Takes what cannot be listed or is archived.</param>
internal sealed class BucketListing(BucketRequests requests, BucketPlace place, LogScope scope, ScanBudget budget, ReadAhead? ahead, ITrailLog log) : LogListing(scope)
{
    /// <summary>About so many keys of all folders are held at a time, and pages are no smaller than that: the smaller, the more requests.</summary>
    private const int HeldKeys = 200_000;
    private const int SmallestPage = 100;
    private const int LargestPage = 1000;

    private readonly LogScope _scope = scope;
    private FoundLogs? _found;

    /// <inheritdoc/>
    public override LogCost Cost => requests.Cost;

    /// <summary>How many folders of logs were found.</summary>
    public int Folders => _found?.Folders.Count ?? 0;

    /// <inheritdoc/>
    public override string? Whereabouts
        => _found is { Seen: { Count: > 0 } seen } ? $" In {place.PathOf("")} there are the folders {string.Join(", ", seen.Take(20))}{(seen.Count > 20 ? " and more" : "")}: -KeyPrefix names what stands before AWSLogs/." : null;

    /// <inheritdoc/>
    public override void Dispose()
    {
        ahead?.Clear();
        if (ahead is not null)
            log.Verbose(ScanBudget.Describe(requests, ahead.Transferred));
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override IEnumerable<LogFile> Find(CancellationToken stop)
    {
        ahead?.Begin(stop);
        var files = Readable(stop);
        return ahead is null ? files : budget.Limit(files, requests, HandOn);
    }

    private void HandOn(LogFile file) => ahead!.Add(file);

    private IEnumerable<LogFile> Readable(CancellationToken stop)
    {
        foreach (var found in Found(stop))
        {
            if ((found.File.Key is { } key && !Includes(key)) || !IsWanted(found.File))
                continue;

            if (found.IsArchived)
                log.Skipped(ObjectErrors.Archive(found.File.Path));
            else
                yield return found.File;
        }
    }

    private IEnumerable<FoundObject> Found(CancellationToken stop)
    {
        _found = new LogsFinder(requests, place, _scope, log).FindAsync(stop).GetAwaiter().GetResult();
        return _found.Plain is { } prefix ? Plain(prefix, stop) : new FolderMerge([.. _found.Folders.Select(FilesOf)]).Files(stop);
    }

    private FolderFiles FilesOf(RegionFolder folder)
    {
        var query = new ObjectQuery(folder.Prefix)
        {
            StartAfter = _scope.FirstDay is { } first ? folder.StartOf(first) : null,
            MaxKeys = Math.Clamp(HeldKeys / _found!.Folders.Count, SmallestPage, LargestPage),
        };
        return new FolderFiles(new FolderPages(requests, query, _scope.LastDay is { } last ? folder.BehindOf(last) : null), folder, place, log);
    }

    // A key that is AWS's all the same says whether its file can hold an answer, but the order is the keys'.
    private IEnumerable<FoundObject> Plain(string prefix, CancellationToken stop)
    {
        var pages = new FolderPages(requests, new ObjectQuery(prefix));
        while (pages.Next(stop) is { } found)
        {
            var isLeftOut = FolderFiles.IsMarker(found) || (LogKey.Parse(found.Key) is { } key && !Includes(key));
            if (!isLeftOut)
                yield return new FoundObject(new LogFile(place.PathOf(found.Key), found.Size, Key: null) { ETag = found.ETag }, ObjectErrors.IsArchive(found.StorageClass));
        }
    }
}
