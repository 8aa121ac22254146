using System.Diagnostics;

namespace TrailTools.Hosted.Tests.Hosting;

/// <summary>A PowerShell as a process of its own, as users start it.</summary>
internal sealed record ShellProcess(int ExitCode, string Output, string Errors)
{
    private static readonly string Shell = Path.Combine(Repository.Root, "src", "TrailTools.Shell", "bin", "Release", "net10.0", "TrailTools.Shell.dll");

    // Colours in pipes, a word to its maker and a look for a newer one are not wanted.
    private static readonly Dictionary<string, string> Quiet = new() { ["TERM"] = "dumb", ["POWERSHELL_TELEMETRY_OPTOUT"] = "1", ["POWERSHELL_UPDATECHECK"] = "Off" };

    // What has not ended by then will not: it must not hold up all other tests.
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    /// <summary>The lines of its output, without blanks at their ends.</summary>
    public IReadOnlyList<string> Lines => [.. Output.Split('\n').Select(static line => line.TrimEnd())];

    /// <summary>Runs the shell to its end.</summary>
    public static async Task<ShellProcess> Run(IEnumerable<string> arguments, string input = "", IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(arguments, environment);
        return await RunToEnd(process, input);
    }

    /// <summary>Runs pwsh, without modules of ours, to its end.</summary>
    public static Task<ShellProcess> RunPwsh(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
        => RunProgram(Packages.Pwsh, ["-NoProfile", "-NonInteractive", .. arguments], [.. Quiet, .. environment ?? new Dictionary<string, string>()]);

    /// <summary>Runs another program of .NET to its end.</summary>
    public static async Task<ShellProcess> RunProgram(string dll, IEnumerable<string> arguments, params KeyValuePair<string, string>[] environment)
    {
        using var process = Start(dll, arguments, environment);
        return await RunToEnd(process);
    }

    /// <summary>Starts the shell in the checkout.</summary>
    public static Process Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
        => Start(Shell, arguments, environment ?? new Dictionary<string, string>());

    // On Linux it takes Ctrl+C also where tests run in a background that ignores it.
    private static Process Start(string dll, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment)
    {
        string[] program = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        var start = new ProcessStartInfo(program[0], [.. program[1..], dll, .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The tests' own sessions leave their folders there.
        start.Environment.Remove("PSModulePath");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Gives a process its input, and waits until it ends.</summary>
    public static async Task<ShellProcess> RunToEnd(Process process, string input = "")
    {
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var hasEnded = await HasEnded(process);
        Assert.True(hasEnded, $"It was killed after {Deadline}.\n{await output}\n{await errors}");
        return new ShellProcess(process.ExitCode, await output, await errors);
    }

    private static async Task<bool> HasEnded(Process process)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(Deadline);
        try
        {
            await process.WaitForExitAsync(late.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return false;
        }
    }
}
