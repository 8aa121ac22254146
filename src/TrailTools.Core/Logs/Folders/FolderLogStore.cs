using TrailTools.Diagnostics;

namespace TrailTools.Logs.Folders;

/// <summary>Log files on this machine: files and folders, folders with all that is below them. Those in AWS's layout come by their delivery over all that was given, the others after them as they were given.</summary>
/// <param name="paths">Full paths of files and folders.</param>
internal sealed class FolderLogStore(IReadOnlyList<string> paths) : ILogStore
{
    /// <inheritdoc/>
    public LogListing List(LogScope scope, ITrailLog log) => new FolderListing(paths, scope, log);

    /// <inheritdoc/>
    public override string ToString() => paths.Count switch
    {
        0 => "no place",
        1 => paths[0],
        _ => $"{paths[0]} and {paths.Count - 1} more",
    };

    /// <inheritdoc/>
    public Stream Open(LogFile file)
        => new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
}
