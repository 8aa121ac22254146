using System.Diagnostics;
using TrailTools.Sandbox;

namespace TrailTools.Bench.Sessions;

/// <summary>A loopback AWS endpoint in a process of its own, so that its memory and its threads are not those of what is measured.</summary>
internal sealed class SandboxProcess : IDisposable
{
    /// <summary>The verb that starts it.</summary>
    public const string Verb = "sandbox";

    private readonly Process _process;

    /// <summary>Starts it, and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    /// <param name="filesPerDay">How many log files a day its account gives in us-east-1, from 2026-03-03 on; null for the usual.</param>
    public SandboxProcess(int? filesPerDay = null)
    {
        string[] more = filesPerDay is { } files ? [$"{files}"] : [];
        _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(SandboxProcess).Assembly.Location, Verb, .. more]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        if (_process.StandardOutput.ReadLine()?.Split(' ') is not [var url, var key, var secret])
            throw new InvalidOperationException("The sandbox did not start.");
        (EndpointUrl, AccessKey, SecretKey) = (url, key, secret);
    }

    /// <summary>Where it listens.</summary>
    public string EndpointUrl { get; }

    /// <summary>The access key of its account.</summary>
    public string AccessKey { get; }

    /// <summary>The secret of that key.</summary>
    public string SecretKey { get; }

    /// <summary>Moves its time on by so many hours.</summary>
    public void Advance(int hours)
    {
        _process.StandardInput.WriteLine(hours);
        _process.StandardInput.Flush();
        _process.StandardOutput.ReadLine();
    }

    /// <summary>Is the sandbox, until its input ends: also when the process that started it is gone. A line of input is hours to move its time on by.</summary>
    public static int Run(string[] arguments)
    {
        using var server = SandboxServer.Start(arguments is [var files] ? Busy(int.Parse(files)) : new());
        var account = server.Accounts[0];
        Console.WriteLine($"{server.EndpointUrl} {account.AccessKey} {account.SecretKey}");
        while (Console.In.ReadLine() is { } hours)
        {
            server.Advance(TimeSpan.FromHours(int.Parse(hours)));
            Console.WriteLine("done");
        }

        return 0;
    }

    /// <summary>Events in the proportion of the big folder.</summary>
    private static SandboxOptions Busy(int filesPerDay) => new()
    {
        StartTime = new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero),
        Activity = new() { Regions = ["us-east-1"], FilesPerDay = filesPerDay, EventsPerFile = 265, HasStory = false },
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
