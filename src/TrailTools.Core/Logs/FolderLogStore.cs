using TrailTools.Diagnostics;

namespace TrailTools.Logs;

/// <summary>Log files on this machine: files and folders, folders with all that is below them. Those in AWS's layout come by their delivery over all that was given, the others after them as they were given.</summary>
/// <param name="paths">Full paths of files and folders.</param>
internal sealed class FolderLogStore(IEnumerable<string> paths) : ILogStore
{
    /// <inheritdoc/>
    public LogListing List(LogScope scope, ITrailLog log, CancellationToken stop)
    {
        var (inLayout, others) = (new List<LogFile>(), new List<LogFile>());
        var pruned = 0;
        DateTimeOffset? newest = null;
        foreach (var path in paths)
        {
            var found = Walk(path, log, stop).Select(static file => new LogFile(file.FullName, file.Length, LogKey.Parse(file.FullName.Replace('\\', '/')))).ToLookup(static file => file.Key is null);
            others.AddRange(found[true].Order(LogOrder.Instance));
            foreach (var file in found[false])
            {
                newest = newest > file.Key!.DeliveryTime ? newest : file.Key.DeliveryTime;
                if (scope.Includes(file.Key))
                    inLayout.Add(file);
                else
                    pruned++;
            }
        }

        return new LogListing([.. inLayout.Order(LogOrder.Instance), .. others], pruned, newest);
    }

    /// <inheritdoc/>
    public Stream Open(LogFile file)
        => new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);

    private static IEnumerable<FileInfo> Walk(string path, ITrailLog log, CancellationToken stop)
        => Directory.Exists(path) ? new FolderWalk(log, stop).Below(new DirectoryInfo(path)) : [new FileInfo(path)];
}
