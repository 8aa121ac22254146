using System.Collections;
using System.Management.Automation;
using System.Xml.Linq;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Sandbox;

/// <summary>The sandbox as a module of its own.</summary>
public sealed class SandboxTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "out", "TrailTools.Sandbox");
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private readonly ModuleSession _session = new();

    public SandboxTests() => _session.Run("Import-Module $a", Path.Combine(Folder, "TrailTools.Sandbox.psd1")).Good();

    public static TheoryData<string> Examples
        => [.. XDocument.Load(Path.Combine(Folder, "en-US", "TrailTools.Sandbox.dll-Help.xml")).Descendants(Dev + "code").Select(static code => code.Value.Trim())];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void It_exports_its_cmdlets_and_has_the_modules_version()
        => Assert.Equal(
            ["Start-TrailSandbox", "Stop-TrailSandbox", "True"],
            Lines("(Get-Module TrailTools.Sandbox).ExportedCommands.Keys; (Get-Module TrailTools.Sandbox).Version -eq (Get-Module TrailTools).Version"));

    [Fact]
    public async Task A_sandbox_answers_from_its_start_to_its_stop()
    {
        var sandbox = _session.Run("$s = Start-TrailSandbox; $s").Good().Single();
        using var http = new HttpClient();

        Assert.Equal(403, (int)(await http.GetAsync(Property<string>(sandbox, "EndpointUrl"), Stop)).StatusCode);
        Assert.True(Property<bool>(sandbox, "IsRunning"));

        _session.Run("$s | Stop-TrailSandbox; Stop-TrailSandbox $s").Good();
        Assert.False(Property<bool>(sandbox, "IsRunning"));
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(Property<string>(sandbox, "EndpointUrl"), Stop));
    }

    [Fact]
    public void Its_parameters_can_be_splatted()
    {
        var sandbox = _session.Run("Start-TrailSandbox -Region eu-west-3").Good().Single();
        var parameters = Property<Hashtable>(sandbox, "AwsParameters");

        Assert.Equal(["AccessKey", "EndpointUrl", "Region", "SecretKey"], parameters.Keys.Cast<string>().Order());
        Assert.Equal(("eu-west-3", Property<string>(sandbox, "AccessKey")), ((string?)parameters["Region"], (string?)parameters["AccessKey"]));
    }

    [Fact]
    public void Accounts_can_be_an_organization_and_a_folder_keeps_all()
    {
        var folder = Directory.CreateTempSubdirectory("trailtools-test-");
        try
        {
            var lines = Lines("""
                $s = Start-TrailSandbox $a -AccountId 111122223333, 444455556666 -Organization -StartTime 2026-03-02T08:00:00Z
                $key = $s.AccessKey
                $s.Advance('2h')
                Stop-TrailSandbox $s
                $t = Start-TrailSandbox $a
                $t.AccessKey -eq $key
                $t.Accounts.Count
                $t.Journal.Count
                $t.ParametersOf('444455556666').AccessKey -eq $t.Accounts[1].AccessKey
                $t.Time.UtcDateTime.ToString('yyyy-MM-ddTHH', [cultureinfo]::InvariantCulture)
                Stop-TrailSandbox $t
                """, folder.FullName);

            Assert.Equal(["True", "2", "0", "True", "2026-03-02T10"], lines);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("'90m'", "01:30:00")]
    [InlineData("'1D'", "1.00:00:00")]
    [InlineData("[timespan]'00:00:05'", "00:00:05")]
    public void Its_time_can_be_moved_on(string by, string moved)
    {
        var outcome = _session.Run($"$s = Start-TrailSandbox; $before = $s.Time; $s.Advance({by}); $s.Time - $before").Good().Single();

        Assert.InRange((TimeSpan)outcome.BaseObject, TimeSpan.Parse(moved, null), TimeSpan.Parse(moved, null) + TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("2h30m")]
    [InlineData("1d")]
    [InlineData("soon")]
    [InlineData("-1h")]
    public void What_is_no_length_of_time_is_refused(string by)
    {
        var outcome = _session.Run($"$s = Start-TrailSandbox; $s.Advance({(by == "1d" ? by : $"'{by}'")})");

        Assert.Contains("'90m', '2h' or '30d'", outcome.Terminating!.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_come_as_often_as_is_asked_for_and_the_journal_tells_all()
    {
        var sandbox = _session.Run("$s = Start-TrailSandbox; $s.Fail('s3:*', 'ServiceUnavailable', 1); $s").Good().Single();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential={Property<string>(sandbox, "AccessKey")}/20260301/eu-central-1/s3/aws4_request, SignedHeaders=host, Signature={new string('0', 64)}");

        Assert.Equal(503, (int)(await http.GetAsync(Property<string>(sandbox, "EndpointUrl"), Stop)).StatusCode);
        Assert.Equal(200, (int)(await http.GetAsync(Property<string>(sandbox, "EndpointUrl"), Stop)).StatusCode);
        Assert.Equal(["s3:ListBuckets 503", "s3:ListBuckets 200"], Lines("$s.Journal | ForEach-Object { \"$($_.Operation) $($_.Status)\" }"));
    }

    [Fact]
    public void A_forgotten_sandbox_ends_with_its_session_and_with_its_module()
    {
        using var other = new ModuleSession();
        var manifest = Path.Combine(Folder, "TrailTools.Sandbox.psd1");
        var forgotten = other.Run("Import-Module $a; Start-TrailSandbox", manifest).Good().Single();
        var kept = _session.Run("Start-TrailSandbox").Good().Single();

        other.Dispose();
        Assert.Equal((false, true), (Property<bool>(forgotten, "IsRunning"), Property<bool>(kept, "IsRunning")));

        _session.Run("Remove-Module TrailTools.Sandbox").Good();
        Assert.False(Property<bool>(kept, "IsRunning"));
    }

    [Theory]
    [InlineData("Start-TrailSandbox -AccountId 12")]
    [InlineData("Start-TrailSandbox -Region Frankfurt")]
    public void What_cannot_be_is_refused(string command) => Assert.NotNull(_session.Run(command).Terminating);

    [Fact]
    public void No_view_shows_the_secret()
    {
        var view = File.ReadAllText(Path.Combine(Folder, "TrailTools.Sandbox.Format.ps1xml"));

        Assert.Contains("<TypeName>TrailTools.Sandbox.Commands.TrailSandbox</TypeName>", view, StringComparison.Ordinal);
        Assert.DoesNotMatch("Secret|AwsParameters|Accounts<", view);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_runs(string code) => Assert.NotNull(_session.Run(code).Good());

    [Fact]
    public void Every_parameter_is_told()
    {
        var told = XDocument.Load(Path.Combine(Folder, "en-US", "TrailTools.Sandbox.dll-Help.xml")).Descendants().Where(static element => element.Name.LocalName == "name").Select(static element => element.Value.Trim()).ToArray();

        Assert.Superset(new HashSet<string>(["Path", "AccountId", "Region", "Organization", "StartTime", "InputObject"]), told.ToHashSet());
        Assert.True(File.Exists(Path.Combine(Folder, "en-US", "about_TrailSandbox.help.txt")));
    }

    [Fact]
    public async Task The_shell_has_both_modules()
    {
        var shell = await ShellProcess.Run(["-Command", "(Start-TrailSandbox).EndpointUrl; (Get-Command Search-TrailEvent).Name"]);

        Assert.Matches("^http://127\\.0\\.0\\.1:[0-9]+$", shell.Lines[0]);
        Assert.Equal("Search-TrailEvent", shell.Lines[1]);
    }

    public void Dispose() => _session.Dispose();

    private static T Property<T>(PSObject value, string name) => (T)((value.Properties[name].Value as PSObject)?.BaseObject ?? value.Properties[name].Value);

    private string[] Lines(string script, params object?[] arguments) => [.. _session.Run(script, arguments).Good().Select(static line => line.ToString())];
}
