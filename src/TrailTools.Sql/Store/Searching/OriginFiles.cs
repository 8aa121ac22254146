using TrailTools.Logs;

namespace TrailTools.Sql.Store.Searching;

/// <summary>The log files that records of a store were read in, known by their paths alone.</summary>
internal sealed class OriginFiles
{
    private readonly Dictionary<string, LogFile> _files = new(StringComparer.Ordinal);

    /// <summary>A log file, the same one each time.</summary>
    /// <param name="path">Its path or URI.</param>
    /// <param name="isKeyed">Whether its path told its delivery when it was taken in.</param>
    public LogFile Get(string path, bool isKeyed)
    {
        if (!_files.TryGetValue(path, out var file))
            _files[path] = file = new LogFile(path, 0, isKeyed ? LogKey.Parse(path) ?? LogKey.Parse(path.Replace('\\', '/')) : null);
        return file;
    }
}
