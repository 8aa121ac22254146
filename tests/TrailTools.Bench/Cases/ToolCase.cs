using System.Diagnostics;

namespace TrailTools.Bench.Cases;

/// <summary>Another program that answers the rare question, on a sample of the files.</summary>
internal sealed class ToolCase(string tool, string[] arguments, Logs logs) : IBenchCase
{
    /// <summary>One file in so many is read: the whole would take minutes.</summary>
    private const int OneIn = 25;

    private const string Python = """
        import sys, gzip, json
        for path in sys.argv[2:]:
            for record in json.load(gzip.open(path))["Records"]:
                if record.get("eventName") == sys.argv[1]: print(record["eventTime"])
        """;

    private readonly string[] _sample = [.. logs.Files.Where(static (_, place) => place % OneIn == 0)];

    public string Name => $"{tool} (a sample of one file in {OneIn}, scaled)";

    public double Share => _sample.Sum(static path => new FileInfo(path).Length) / (double)logs.StoredBytes;

    public int MaxRounds => 2;

    /// <summary>The programs that this machine has.</summary>
    public static IEnumerable<ToolCase> Found(Logs logs, string name)
    {
        (string Tool, string[] Arguments)[] tools =
        [
            ("jq", ["-c", "zcat \"$@\" | jq -c --arg name \"$0\" '.Records[] | select(.eventName == $name) | .eventTime'", name]),
            ("python3", ["-c", Python, name]),
            ("pwsh", ["-NoProfile", "-Command", "& { param($name) foreach ($path in $args) { $gzip = [IO.StreamReader]::new([IO.Compression.GZipStream]::new([IO.File]::OpenRead($path), 'Decompress')); ($gzip.ReadToEnd() | ConvertFrom-Json).Records | Where-Object eventName -EQ $name | ForEach-Object eventTime } }", name]),
        ];
        return tools.Where(static one => IsThere(one.Tool)).Select(one => new ToolCase(one.Tool, one.Arguments, logs));
    }

    public void Run()
    {
        var start = new ProcessStartInfo(tool == "jq" ? "sh" : tool, [.. arguments, .. _sample]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{tool} ended with {process.ExitCode}.");
    }

    private static bool IsThere(string tool)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));
}
