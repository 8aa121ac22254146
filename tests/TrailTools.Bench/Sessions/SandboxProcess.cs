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
    public SandboxProcess()
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(SandboxProcess).Assembly.Location, Verb]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
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

    /// <summary>Is the sandbox, until its input ends: also when the process that started it is gone.</summary>
    public static int Run(string[] arguments)
    {
        using var server = SandboxServer.Start();
        var account = server.Accounts[0];
        Console.WriteLine($"{server.EndpointUrl} {account.AccessKey} {account.SecretKey}");
        Console.In.ReadToEnd();
        return 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
