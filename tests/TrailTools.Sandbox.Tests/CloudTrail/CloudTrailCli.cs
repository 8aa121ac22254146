using System.ComponentModel;
using System.Diagnostics;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.CloudTrail;

/// <summary>The AWS CLI as a client of a sandbox; a test that needs it is skipped where it is not.</summary>
internal static class CloudTrailCli
{
    /// <summary>Runs aws.</summary>
    /// <returns>Its exit code, and what it wrote.</returns>
    public static async Task<(int Exit, string Text)> RunAsync(AwsEndpoint endpoint, string region, params string[] arguments)
    {
        var start = new ProcessStartInfo("aws", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AWS_ENDPOINT_URL"] = endpoint.Url;
        start.Environment["AWS_ACCESS_KEY_ID"] = endpoint.AccessKey;
        start.Environment["AWS_SECRET_ACCESS_KEY"] = endpoint.SecretKey;
        start.Environment["AWS_DEFAULT_REGION"] = region;
        start.Environment["AWS_CONFIG_FILE"] = start.Environment["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(Path.GetTempPath(), "no-such-file");
        using var process = Start(start);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, text + await error);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("The AWS CLI is not on this machine: 'aws' does not run.");
            throw;
        }
    }
}
