using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Logs.Buckets.Layout;

namespace TrailTools.Logs.Buckets;

/// <summary>The files of one folder of logs, in the order of their keys. What is no file of AWS's is kept for the end.</summary>
/// <param name="pages">The folder's objects.</param>
/// <param name="folder">The folder.</param>
/// <param name="place">The bucket.</param>
/// <param name="log">Takes that the folder, or the rest of it, could not be listed.</param>
internal sealed class FolderFiles(FolderPages pages, RegionFolder folder, BucketPlace place, ITrailLog log)
{
    private const int DayLength = 10;

    private DayFolder? _day;
    private string _dayPath = "";

    /// <summary>Files that have no key, seen so far.</summary>
    public List<FoundObject> Strangers { get; } = [];

    /// <summary>Asks for the first page ahead of need.</summary>
    public void Begin(CancellationToken stop) => pages.Begin(stop);

    /// <summary>The next file that has a key; null behind the last.</summary>
    public FoundObject? Next(CancellationToken stop)
    {
        while (NextObject(stop) is { } found)
        {
            if (IsMarker(found))
                continue;
            if (KeyOf(found.Key) is { } key)
                return FoundOf(found, key);

            Strangers.Add(FoundOf(found, null));
        }

        return null;
    }

    /// <summary>Whether an object stands for a folder, as the S3 console makes them: no file.</summary>
    public static bool IsMarker(ListedObject found) => found.Size == 0 && found.Key.EndsWith('/');

    private FoundObject FoundOf(ListedObject found, LogKey? key) => new(new LogFile(place.PathOf(found.Key), found.Size, key) { ETag = found.ETag }, ObjectErrors.IsArchive(found.StorageClass));

    private ListedObject? NextObject(CancellationToken stop)
    {
        try
        {
            return pages.Next(stop);
        }
        catch (TrailException error) when (ObjectErrors.IsOfOne(error))
        {
            log.Skipped(ObjectErrors.Folder(place.PathOf(folder.Prefix), error));
            return null;
        }
    }

    // Keys come day by day: a day's folder is read once. What lies deeper is of no day, be it a whole AWSLogs tree.
    private LogKey? KeyOf(string key)
    {
        var slash = key.LastIndexOf('/');
        if (!key.AsSpan(0, slash).SequenceEqual(_dayPath))
        {
            _dayPath = key[..slash];
            _day = slash == folder.RegionPrefix.Length + DayLength ? DayFolder.Parse(_dayPath) : null;
        }

        return _day?.KeyOf(key.AsSpan(slash + 1));
    }
}
