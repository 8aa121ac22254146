using TrailTools.Diagnostics;

namespace TrailTools.Logs.Folders;

/// <summary>
/// Walks folders and what is below them, links too, each real folder once: a link that leads to a folder walked already would not end.
/// A folder that cannot be listed goes to the log, and the walk goes on.
/// </summary>
internal sealed class FolderWalk(ITrailLog log, CancellationToken stop)
{
    private readonly HashSet<string> _walked = new(StringComparer.Ordinal);

    /// <summary>All files below a folder, and the folders that are not entered; the order is not told.</summary>
    /// <param name="top">The folder.</param>
    /// <param name="isEntered">Whether a folder is listed. One that is not comes as it is, and counts as walked.</param>
    public IEnumerable<FolderEntry> Below(string top, Predicate<string> isEntered)
    {
        var waiting = new Stack<(string Folder, string? RealParent)>([(top, null)]);
        while (waiting.TryPop(out var next))
        {
            stop.ThrowIfCancellationRequested();
            if (RealIfNew(next.Folder, next.RealParent) is not { } real)
                continue;

            var isLeft = !isEntered(next.Folder);
            if (isLeft)
                yield return new FolderEntry(next.Folder, IsFolder: true);

            foreach (var entry in isLeft ? [] : LastFirst(next.Folder))
            {
                if (entry.IsFolder)
                    waiting.Push((entry.Path, real));
                else
                    yield return entry;
            }
        }
    }

    /// <summary>What is in a folder, in no order; nothing where it cannot be listed.</summary>
    public IReadOnlyList<FolderEntry> In(string folder)
    {
        stop.ThrowIfCancellationRequested();
        try
        {
            return [.. FolderEntry.In(folder)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.Skipped(LogErrors.Unreadable(folder, error));
            return [];
        }
    }

    // What is put on a stack last is walked first.
    private IEnumerable<FolderEntry> LastFirst(string folder) => In(folder).OrderByDescending(static entry => entry.Path, StringComparer.Ordinal);

    private string? RealIfNew(string folder, string? realParent)
    {
        try
        {
            var real = RealPath.Of(folder, realParent);
            if (_walked.Add(real))
                return real;
            log.Verbose($"Folder '{folder}' leads to a folder that is read already.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.Skipped(LogErrors.Unreadable(folder, error));
        }

        return null;
    }
}
