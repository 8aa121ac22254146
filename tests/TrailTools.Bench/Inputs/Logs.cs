using TrailTools.LogGenerator;

namespace TrailTools.Bench.Inputs;

/// <summary>A folder of log files.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Files">Their paths.</param>
/// <param name="StoredBytes">Their size.</param>
internal sealed record Logs(string Folder, IReadOnlyList<string> Files, long StoredBytes)
{
    /// <summary>The folder that was named, or one that is made once and kept for the next time.</summary>
    public static Logs Prepare(string? named, string name, params LogOptions[] all)
        => Read(named ?? Made.Once(name, folder => Array.ForEach(all, options => new LogWriter(LogPlan.Create(options)).WriteAll(folder, Environment.ProcessorCount))));

    private static Logs Read(string folder)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles("*.json.gz", SearchOption.AllDirectories).OrderBy(static file => file.FullName, StringComparer.Ordinal).ToArray();
        return files.Length > 0
            ? new Logs(folder, [.. files.Select(static file => file.FullName)], files.Sum(static file => file.Length))
            : throw new ArgumentException($"'{folder}' holds no .json.gz files.");
    }
}
