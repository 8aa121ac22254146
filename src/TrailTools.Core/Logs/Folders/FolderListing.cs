using TrailTools.Diagnostics;

namespace TrailTools.Logs.Folders;

/// <summary>
/// Lists folders while their files are read. First the trees are walked down to the folders of days, which takes little; these are listed
/// when their day's turn comes, and what is not in AWS's layout comes at the end:
/// <code>
/// given 1 --walk-+-- day folders --+            +- day 1: its folders listed, their files by delivery and path
/// given 2 --walk-|-- day folders --+-- by day --+- day 2: ...
///                |                              +- at the end: what is elsewhere, of given 1 by path, of given 2 by path
///                +-- elsewhere ---------------------/
/// </code>
/// </summary>
/// <param name="paths">Full paths of files and folders.</param>
/// <param name="scope">Which files can hold an answer.</param>
/// <param name="log">Takes what cannot be listed.</param>
internal sealed class FolderListing(IEnumerable<string> paths, LogScope scope, ITrailLog log) : LogListing(scope)
{
    /// <inheritdoc/>
    protected override IEnumerable<LogFile> Find(CancellationToken stop)
    {
        var given = paths.Select(path => new GivenPath(path, log, stop)).ToArray();
        var days = given.SelectMany(static one => one.Walk()).GroupBy(static part => part.Day).OrderBy(static day => day.Key);

        var ofDays = days.SelectMany(FilesOf).Select(file => FileOf(file.Path, file.Key));
        var elsewhere = given.SelectMany(static one => one.Elsewhere()).Select(path => FileOf(path, key: null));
        return ofDays.Concat(elsewhere).OfType<LogFile>().Where(IsWanted);
    }

    private List<KeyedFile> FilesOf(IEnumerable<DayPart> day)
    {
        List<KeyedFile> files = [.. day.SelectMany(static part => part.List()).Where(file => Includes(file.Key))];
        files.Sort();
        return files;
    }

    // The length is asked for no earlier than the file is: that costs more than finding its name.
    private LogFile? FileOf(string path, LogKey? key)
    {
        try
        {
            return new LogFile(path, FileLength.Of(path), key);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.Skipped(LogErrors.Unreadable(path, error));
            return null;
        }
    }
}
