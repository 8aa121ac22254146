using System.Diagnostics;

namespace TrailTools.Hosted.Tests.Hosting;

/// <summary>The shell as a process of its own, as users start it.</summary>
internal sealed record ShellProcess(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of its output, without blanks at their ends.</summary>
    public IReadOnlyList<string> Lines => [.. Output.Split('\n').Select(static line => line.TrimEnd())];

    /// <summary>Runs it to its end.</summary>
    public static async Task<ShellProcess> Run(IEnumerable<string> arguments, string input = "", IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ShellProcess(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts it in the checkout. On Linux it takes Ctrl+C also where tests run in a background that ignores it.</summary>
    public static Process Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var dll = Path.Combine(Repository.Root, "src", "TrailTools.Shell", "bin", "Release", "net10.0", "TrailTools.Shell.dll");
        string[] program = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        var start = new ProcessStartInfo(program[0], [.. program[1..], dll, .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
