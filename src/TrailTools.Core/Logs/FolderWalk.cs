using TrailTools.Diagnostics;

namespace TrailTools.Logs;

/// <summary>
/// Walks a folder and what is below it, links too, each real folder once: a link that leads to a folder walked already would not end.
/// A folder that cannot be listed goes to the log, and the walk goes on.
/// </summary>
internal sealed class FolderWalk(ITrailLog log, CancellationToken stop)
{
    private readonly HashSet<string> _walked = new(StringComparer.Ordinal);

    /// <summary>All files below a folder; the order is not told.</summary>
    public IEnumerable<FileInfo> Below(DirectoryInfo top)
    {
        var waiting = new Stack<DirectoryInfo>([top]);
        while (waiting.TryPop(out var folder))
        {
            stop.ThrowIfCancellationRequested();
            foreach (var entry in IsNew(folder) ? Entries(folder) : [])
            {
                if (entry is DirectoryInfo below)
                    waiting.Push(below);
                else
                    yield return (FileInfo)entry;
            }
        }
    }

    private bool IsNew(DirectoryInfo folder)
    {
        try
        {
            if (_walked.Add(RealPath(folder)))
                return true;
            log.Verbose($"Folder '{folder.FullName}' leads to a folder that is read already.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.Skipped(LogErrors.Unreadable(folder.FullName, error));
        }

        return false;
    }

    private FileSystemInfo[] Entries(DirectoryInfo folder)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos().OrderByDescending(static entry => entry.Name, StringComparer.Ordinal).Where(IsThere)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.Skipped(LogErrors.Unreadable(folder.FullName, error));
            return [];
        }
    }

    private bool IsThere(FileSystemInfo entry)
    {
        if (entry.Exists && (entry is not FileInfo || entry.LinkTarget is null || File.Exists(entry.FullName)))
            return true;

        log.Skipped(LogErrors.Unreadable(entry.FullName, new FileNotFoundException("It is gone, or a link that leads nowhere.")));
        return false;
    }

    /// <summary>The path without links in it, also above the folder.</summary>
    private static string RealPath(DirectoryInfo folder)
    {
        var real = folder.LinkTarget is null ? folder : (DirectoryInfo)folder.ResolveLinkTarget(returnFinalTarget: true)!;
        return real.Parent is { } parent ? Path.Join(RealPath(parent), real.Name) : real.FullName;
    }
}
