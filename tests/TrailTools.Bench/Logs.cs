using TrailTools.LogGenerator;

namespace TrailTools.Bench;

/// <summary>The log files that all cases read.</summary>
/// <param name="Folder">Their folder.</param>
/// <param name="Files">Their paths.</param>
/// <param name="StoredBytes">Their size.</param>
internal sealed record Logs(string Folder, IReadOnlyList<string> Files, long StoredBytes)
{
    /// <summary>The folder that was named, or one that is made once and kept for the next time.</summary>
    public static Logs Prepare(BenchOptions options)
    {
        var folder = options.Logs ?? Path.Combine(Path.GetTempPath(), "trailtools-bench-logs");
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"Making log files in {folder} ...");
            new LogWriter(LogPlan.Create(new LogOptions { Files = 4250, Events = 1_130_000, Days = 10, AccountIds = [.. LogOptions.ExampleAccountIds.Take(4)] })).WriteAll(folder, Environment.ProcessorCount);
        }

        var files = Directory.EnumerateFiles(folder, "*.json.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        return new Logs(folder, files, files.Sum(static path => new FileInfo(path).Length));
    }
}
