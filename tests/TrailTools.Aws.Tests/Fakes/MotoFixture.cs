using System.Diagnostics;
using System.Net.Sockets;

namespace TrailTools.Aws.Tests.Fakes;

/// <summary>A moto server for the tests of one class, where there is moto.</summary>
public sealed class MotoFixture : IAsyncLifetime
{
    private Process? _process;

    /// <summary>Where it listens; the running test is skipped where there is none.</summary>
    public string Url
    {
        get
        {
            Assert.SkipWhen(field.Length == 0, "moto is not on this machine (python3 -m moto.server).");
            return field;
        }

        private set;
    }

    = "";

    public async ValueTask InitializeAsync()
    {
        if (!await HasMoto())
            return;

        var port = FreePort.Find();
        _process = Process.Start(new ProcessStartInfo("python3", ["-m", "moto.server", "-H", "127.0.0.1", "-p", $"{port}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        await Listening(port, _process);
        Url = $"http://127.0.0.1:{port}";
    }

    public ValueTask DisposeAsync()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<bool> HasMoto()
    {
        try
        {
            using var probe = Process.Start(new ProcessStartInfo("python3", ["-c", "import moto.server"]) { RedirectStandardError = true })!;
            await probe.WaitForExitAsync();
            return probe.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    // There is no other sign of a server's being ready than that it takes a connection.
    private static async Task Listening(int port, Process process)
    {
        while (!process.HasExited)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        Assert.Fail("moto ended before it listened.");
    }
}
