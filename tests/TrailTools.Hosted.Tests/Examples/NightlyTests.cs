using System.IO.Compression;
using System.Text;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Examples;

/// <summary>The nightly runbook says by its exit code what came of it.</summary>
public sealed class NightlyTests : IDisposable
{
    private const string Day = "2026-05-04", OnTime = "20260505T0020Z", Late = "20260504T2355Z";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trailtools-nightly-");

    private string Logs => _folder.CreateSubdirectory("logs").FullName;

    private string OutFile => Path.Combine(_folder.FullName, "root.csv");

    [Theory]
    [InlineData("IAMUser", "", OnTime, 0, 0)]
    [InlineData("Root", "", OnTime, 1, 1)]
    [InlineData("Root", ",\"invokedBy\":\"backup.amazonaws.com\"", OnTime, 0, 0)]
    [InlineData("Root", "", Late, 2, 1)]
    public async Task Its_exit_code_says_what_root_did(string userType, string more, string delivered, int code, int rows)
    {
        Deliver(delivered, Record(userType, more));

        var run = await Run();

        Assert.Equal((code, rows), (run.ExitCode, Rows()));
        Assert.Equal(code == 2, run.Errors.Contains("Deliveries can be counted on up to 2026-05-04 23:40:00Z only.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_file_does_not_end_it_and_is_told()
    {
        Deliver("20260504T1200Z", "{\"Records\":[{\"cut");
        Deliver(OnTime, Record("Root"));

        var run = await Run();

        Assert.Equal((2, 1), (run.ExitCode, Rows()));
        Assert.Contains("20260504T1200Z", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_delivery_at_all_is_a_gap()
    {
        var run = await Run();

        Assert.Equal((2, 0), (run.ExitCode, Rows()));
    }

    [Fact]
    public async Task What_cannot_be_asked_is_a_failure_of_its_own()
    {
        var run = await Run("UserName = ''");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("UserName", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<ShellProcess> Run(string more = "")
        => await ShellProcess.Run(["-Command", $"& examples/nightly.ps1 -Source @{{ Path = '{Logs}'; {more} }} -OutFile '{OutFile}' -Day {Day}; exit $LASTEXITCODE"]);

    private int Rows() => File.ReadLines(OutFile).Count() - 1;

    private static string Record(string userType, string more = "")
        => $$"""{"Records":[{"eventVersion":"1.11","userIdentity":{"type":"{{userType}}","arn":"arn:aws:iam::111122223333:root"{{more}}},"eventTime":"{{Day}}T10:00:00Z","eventSource":"signin.amazonaws.com","eventName":"ConsoleLogin","awsRegion":"us-east-1","eventID":"0a1b","eventType":"AwsConsoleSignIn"}]}""";

    private void Deliver(string time, string json)
    {
        var folder = Directory.CreateDirectory($"{Logs}/AWSLogs/111122223333/CloudTrail/us-east-1/{time[..4]}/{time[4..6]}/{time[6..8]}");
        using var gzip = new GZipStream(File.Create(Path.Combine(folder.FullName, $"111122223333_CloudTrail_us-east-1_{time}_abcdefghijklmnop.json.gz")), CompressionMode.Compress);
        gzip.Write(Encoding.UTF8.GetBytes(json));
    }
}
