using System.Diagnostics;

namespace TrailTools.Bench.Sessions;

/// <summary>Other programs on this machine.</summary>
internal static class Programs
{
    /// <summary>Whether a program is found on the path.</summary>
    public static bool Has(string name)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, $"{name}.exe")));

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it wrote.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Run(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {output}");
    }
}
