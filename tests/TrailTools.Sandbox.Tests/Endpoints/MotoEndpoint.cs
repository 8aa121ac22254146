using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(TrailTools.Sandbox.Tests.Endpoints.MotoEndpoint))]

namespace TrailTools.Sandbox.Tests.Endpoints;

/// <summary>moto, an AWS played by others, for all tests that are run against it; begun by the first of them.</summary>
public sealed partial class MotoEndpoint : IEndpointFixture, IDisposable
{
    private readonly Lazy<(Process? Process, string? Url)> _server = new(Start);

    public AwsEndpoint Endpoint
    {
        get
        {
            Assert.SkipUnless(_server.Value.Url is not null, "moto is not on this machine: 'python3 -m moto.server' does not run.");
            return new(_server.Value.Url!, "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        }
    }

    public void Dispose()
    {
        if (!_server.IsValueCreated || _server.Value.Process is not { } process)
            return;
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    // It finds a free port by itself and tells which.
    private static (Process? Process, string? Url) Start()
    {
        try
        {
            var process = Process.Start(new ProcessStartInfo("python3", ["-m", "moto.server", "-H", "127.0.0.1", "-p", "0"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            while (process.StandardError.ReadLine() is { } line)
            {
                if (Running().Match(line) is { Success: true } match)
                    return (Drained(process), match.Groups["url"].Value);
            }

            return (process, null);
        }
        catch (Win32Exception)
        {
            return (null, null);
        }
    }

    // It tells each request; unread it would stop when the pipe is full.
    private static Process Drained(Process process)
    {
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        _ = process.StandardError.ReadToEndAsync();
        return process;
    }

    [GeneratedRegex("Running on (?<url>http://127\\.0\\.0\\.1:[0-9]+)")]
    private static partial Regex Running();
}
