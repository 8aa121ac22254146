using System.Diagnostics;
using TrailTools.Bench.Inputs;
using TrailTools.LogGenerator;

namespace TrailTools.Bench;

/// <summary>The log generator as a command, with defaults for measuring.</summary>
internal static class GenerateVerb
{
    private static readonly OptionTable<(string? Folder, LogOptions Options)> Table = new()
    {
        ["--out"] = static (line, value) => (value, line.Options),
        ["--size"] = static (line, value) => (line.Folder, LogSizes.OfSize(line.Options, LogSizes.ParseBytes(value))),
        ["--files"] = static (line, value) => (line.Folder, line.Options with { Files = int.Parse(value) }),
        ["--events"] = static (line, value) => (line.Folder, line.Options with { Events = int.Parse(value) }),
        ["--accounts"] = static (line, value) => (line.Folder, line.Options with { AccountIds = [.. LogOptions.ExampleAccountIds.Take(int.Parse(value))] }),
        ["--regions"] = static (line, value) => (line.Folder, line.Options with { Regions = value.Split(',') }),
        ["--days"] = static (line, value) => (line.Folder, line.Options with { Days = int.Parse(value) }),
        ["--seed"] = static (line, value) => (line.Folder, line.Options with { Seed = ulong.Parse(value) }),
    };

    /// <summary>Writes the files and tells what they came to.</summary>
    public static int Run(string[] arguments)
    {
        var (folder, options) = Table.Parse((null, LogSizes.Big), arguments);
        if (folder is null)
            throw new ArgumentException("Where to? Name a folder by --out.");
        if (Directory.Exists(Path.Combine(folder, "AWSLogs")))
            throw new IOException($"'{folder}' holds an AWSLogs folder already: delete it or choose another folder.");

        var clock = Stopwatch.StartNew();
        var made = new LogWriter(LogPlan.Create(options)).WriteAll(folder, Environment.ProcessorCount);
        Console.WriteLine($"{made.Files:N0} files, {made.Events:N0} events, {made.PlainBytes / 1e6:N1} MB plain, "
            + $"{made.StoredBytes / 1e6:N1} MB stored ({made.PlainBytes / (double)made.StoredBytes:0.0} to 1), {clock.Elapsed.TotalSeconds:N1} s");
        return 0;
    }
}
