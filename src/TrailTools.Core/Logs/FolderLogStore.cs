using TrailTools.Diagnostics;

namespace TrailTools.Logs;

/// <summary>Log files on this machine: files and folders in the order given, folders with all that is below them.</summary>
/// <param name="paths">Full paths of files and folders.</param>
internal sealed class FolderLogStore(IEnumerable<string> paths) : ILogStore
{
    /// <inheritdoc/>
    public LogListing List(LogScope scope, ITrailLog log, CancellationToken stop)
    {
        var files = new List<LogFile>();
        var pruned = 0;
        DateTimeOffset? newest = null;
        foreach (var path in paths)
        {
            var found = Walk(path, log, stop).Select(static file => new LogFile(file.FullName, file.Length, LogKey.Parse(file.FullName.Replace('\\', '/')))).ToList();
            newest = found.Select(static file => file.Key?.DeliveryTime).Append(newest).Max();
            pruned += found.RemoveAll(file => file.Key is { } key && !scope.Includes(key));
            found.Sort(LogOrder.Instance);
            files.AddRange(found);
        }

        return new LogListing(files, pruned, newest);
    }

    /// <inheritdoc/>
    public Stream Open(LogFile file)
        => new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);

    private static IEnumerable<FileInfo> Walk(string path, ITrailLog log, CancellationToken stop)
        => Directory.Exists(path) ? new FolderWalk(log, stop).Below(new DirectoryInfo(path)) : [new FileInfo(path)];
}
