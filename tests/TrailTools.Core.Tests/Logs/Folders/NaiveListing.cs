using TrailTools.Logs;

namespace TrailTools.Core.Tests.Logs.Folders;

/// <summary>Lists everything first and sorts then, as plain as it can be told.</summary>
internal static class NaiveListing
{
    /// <summary>The files in their order, and the totals.</summary>
    public static (List<LogFile> Files, LogTotals Totals) List(IEnumerable<string> given, LogScope scope)
    {
        var found = given.Select(static path => Below(path).ToList()).ToList();
        var keyed = found.SelectMany(static files => files).Where(static file => file.Key is not null).ToList();
        var days = keyed.Where(file => scope.Includes(file.Key!))
            .OrderBy(static file => file.Key!.Day).ThenBy(static file => file.Key!.DeliveryTime).ThenBy(static file => file.Path, StringComparer.Ordinal);
        List<LogFile> all = [.. days, .. found.SelectMany(static files => files.Where(static file => file.Key is null).OrderBy(static file => file.Path, StringComparer.Ordinal))];

        return (all, new LogTotals(all.Count, all.Sum(static file => file.Length), keyed.Count(file => !scope.Includes(file.Key!)), keyed.Max(static file => file.Key?.DeliveryTime), IsDone: true));
    }

    private static IEnumerable<LogFile> Below(string path)
        => (Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [path]).Select(Path.GetFullPath)
            .Select(file => new LogFile(file, new FileInfo(file).Length, IsBelowDay(path, file) ? null : WholePathKey.Parse(file.Replace('\\', '/'))));

    /// <summary>Whether the file's folder lies below the folder of a day, and that is not above what was given.</summary>
    private static bool IsBelowDay(string path, string file)
    {
        var top = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)).Length;
        for (var folder = Path.GetDirectoryName(Path.GetDirectoryName(file)); folder?.Length >= top; folder = Path.GetDirectoryName(folder))
        {
            if (DayFolder.Parse(folder.Replace('\\', '/')) is not null)
                return true;
        }

        return false;
    }
}
