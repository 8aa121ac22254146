using TrailTools.Diagnostics;

namespace TrailTools.Logs.Folders;

/// <summary>One of the paths that were given, a file or a folder: what is of a day goes to the days, what is not is kept for the end.</summary>
/// <remarks>
/// A day folder is told by its full path alone. What lies in folders below one is elsewhere, be it a whole AWSLogs tree that somebody put
/// there: its files have no key, so they come at the end and are read whatever their names say.
/// </remarks>
internal sealed class GivenPath(string path, ITrailLog log, CancellationToken stop)
{
    private readonly string _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
    private readonly FolderWalk _walk = new(log, stop);
    private readonly List<string> _elsewhere = [];
    private readonly List<string> _belowDays = [];

    /// <summary>Walks down to the folders of days, which are not listed. A file that was given itself is found as well.</summary>
    public IEnumerable<DayPart> Walk()
    {
        foreach (var entry in Directory.Exists(_path) ? _walk.Below(_path, static folder => DayFolderOf(folder) is null) : [new FolderEntry(_path, IsFolder: false)])
        {
            if (DayOf(entry) is { } day)
                yield return new DayPart(this, day, entry);
            else
                _elsewhere.Add(entry.Path);
        }
    }

    /// <summary>Lists what was found of a day; what is no file of AWS's is kept for the end.</summary>
    /// <param name="part">A day's folder, or a file that was given itself.</param>
    public IEnumerable<KeyedFile> List(FolderEntry part)
    {
        var folder = DayFolderOf(part.IsFolder ? part.Path : Path.GetDirectoryName(part.Path)!)!;
        foreach (var entry in part.IsFolder ? _walk.In(part.Path) : [part])
        {
            if (entry.IsFolder)
                _belowDays.Add(entry.Path);
            else if (folder.KeyOf(Path.GetFileName(entry.Path.AsSpan())) is { } key)
                yield return new KeyedFile(entry.Path, key);
            else
                _elsewhere.Add(entry.Path);
        }
    }

    /// <summary>All files that are of no day, by path in ordinal order; complete when the days are listed.</summary>
    public IEnumerable<string> Elsewhere()
    {
        _belowDays.Sort(StringComparer.Ordinal);
        _elsewhere.AddRange(_belowDays.SelectMany(folder => _walk.Below(folder, static _ => true)).Select(static entry => entry.Path));
        _elsewhere.Sort(StringComparer.Ordinal);
        return _elsewhere;
    }

    private static DateOnly? DayOf(FolderEntry entry) => entry.IsFolder ? DayFolderOf(entry.Path)?.Day : LogKey.Parse(Slashes(entry.Path))?.Day;

    private static DayFolder? DayFolderOf(string folder) => DayFolder.Parse(Slashes(folder));

    // Elsewhere than on Windows a backslash may be part of a name.
    private static string Slashes(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
}
