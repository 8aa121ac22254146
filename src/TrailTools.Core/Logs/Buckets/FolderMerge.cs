namespace TrailTools.Logs.Buckets;

/// <summary>
/// Puts the files of many folders in one order while they are listed: of each folder no more than a page or two is held. A folder's
/// keys are in the order of their days and times already, as AWS names files.
/// </summary>
/// <param name="folders">The folders' files.</param>
internal sealed class FolderMerge(IReadOnlyList<FolderFiles> folders)
{
    private readonly PriorityQueue<FolderFiles, FoundObject> _next = new();

    /// <summary>All files that have keys, by day, time and path; behind them those that have none, by path.</summary>
    public IEnumerable<FoundObject> Files(CancellationToken stop)
    {
        foreach (var folder in folders)
            folder.Begin(stop);
        foreach (var folder in folders)
            Wait(folder, stop);

        while (_next.TryDequeue(out var folder, out var found))
        {
            yield return found;
            Wait(folder, stop);
        }

        foreach (var stranger in folders.SelectMany(static folder => folder.Strangers).OrderBy(static found => found.File.Path, StringComparer.Ordinal))
            yield return stranger;
    }

    private void Wait(FolderFiles folder, CancellationToken stop)
    {
        if (folder.Next(stop) is { } found)
            _next.Enqueue(folder, found);
    }
}
