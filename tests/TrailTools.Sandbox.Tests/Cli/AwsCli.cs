using System.ComponentModel;
using System.Diagnostics;

namespace TrailTools.Sandbox.Tests.Cli;

/// <summary>Runs the AWS CLI against an endpoint, apart from what the machine's user has set up.</summary>
internal sealed record AwsCli(string Url, string AccessKey, string SecretKey, string Region)
{
    /// <summary>Runs a command; the running test is skipped where there is no CLI.</summary>
    /// <returns>What it wrote; where it failed, with what it wrote as its error.</returns>
    public async Task<string> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        Assert.SkipWhen(process is null, "The AWS CLI is not on this machine: 'aws' does not run.");
        var stop = TestContext.Current.CancellationToken;
        var (output, error) = (process!.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.WaitForExitAsync(stop);
        return process.ExitCode == 0 ? (await output).Trim() : $"{await output}{await error}".Trim();
    }

    private Process? Start(string[] arguments)
    {
        var start = new ProcessStartInfo("aws", ["--endpoint-url", Url, "--region", Region, "--output", "text", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                // For the clients that a command makes by itself.
                ["AWS_ENDPOINT_URL"] = Url,
                ["AWS_ACCESS_KEY_ID"] = AccessKey,
                ["AWS_SECRET_ACCESS_KEY"] = SecretKey,
                ["AWS_CONFIG_FILE"] = Path.Combine(Path.GetTempPath(), "no-such-config"),
                ["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(Path.GetTempPath(), "no-such-credentials"),
                ["AWS_EC2_METADATA_DISABLED"] = "true",
                ["AWS_MAX_ATTEMPTS"] = "1",
                ["AWS_PAGER"] = "",
            },
        };
        start.Environment.Remove("AWS_SESSION_TOKEN");
        start.Environment.Remove("AWS_PROFILE");
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
