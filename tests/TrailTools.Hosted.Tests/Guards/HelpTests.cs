using System.Management.Automation;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Guards;

/// <summary>Whatever is exported is told, and what is told is true.</summary>
public class HelpTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    private static readonly string[] Verbs =
        [.. typeof(VerbsCommon).Assembly.GetTypes().Where(static type => type.Name.StartsWith("Verbs", StringComparison.Ordinal) && type.IsAbstract && type.IsSealed).SelectMany(static type => type.GetFields()).Select(static field => field.Name)];

    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";
    private static readonly string HelpFolder = Path.Combine(Repository.Module, "en-US");

    public static TheoryData<string> Cmdlets => [.. Regex.Matches(File.ReadLines(Path.Combine(Repository.Module, "TrailTools.psd1")).Single(static line => line.Contains("CmdletsToExport", StringComparison.Ordinal)), "'([^']+)'").Select(static match => match.Groups[1].Value)];

    /// <summary>The code of each example in the cmdlets' help and in the topics.</summary>
    public static TheoryData<string> Examples => [.. AllExamples.Distinct()];

    private static IEnumerable<string> AllExamples =>
    [
        .. XDocument.Load(Path.Combine(HelpFolder, "TrailTools.dll-Help.xml")).Descendants(Dev + "code").Select(static code => code.Value.Trim()),
        .. Directory.EnumerateFiles(HelpFolder, "about_*.help.txt").SelectMany(File.ReadLines).Where(static line => Regex.IsMatch(line, @"^ {8}(\w+-TrailEvent|\$damaged)")).Select(static line => line.Trim()),
    ];

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_cmdlet_has_help_a_type_a_verb_and_a_row(string name)
    {
        var command = (CmdletInfo)fixture.Session.Run("Get-Command $a", name).Good()[0].BaseObject;
        var page = XDocument.Load(Path.Combine(HelpFolder, "TrailTools.dll-Help.xml")).Descendants(Command + "command").Single(page => page.Descendants(Command + "name").First().Value == name);

        Assert.Contains(command.Verb, Verbs);
        Assert.NotEmpty(command.OutputType);
        Assert.Contains($"| `{name}` |", File.ReadAllText(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);
        Assert.NotEmpty(page.Descendants(Command + "example"));
        var common = Cmdlet.CommonParameters.Concat(Cmdlet.OptionalCommonParameters).ToHashSet();
        var told = page.Element(Command + "parameters")!.Elements().Where(static parameter => parameter.Value.Trim().Length > 20).Select(static parameter => parameter.Elements().First(static element => element.Name.LocalName == "name").Value);
        Assert.Equal(command.Parameters.Keys.Where(parameter => !common.Contains(parameter)).Order(), told.Order());
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Get_Help_shows_it(string name)
    {
        var help = fixture.Session.Run("Get-Help $a -Full", name).Good()[0];

        Assert.EndsWith(".", help.Properties["Synopsis"].Value.ToString()!.Trim(), StringComparison.Ordinal);
        Assert.True(help.Properties["description"].Value is object[] { Length: > 0 });
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_runs(string code)
    {
        var isOfAthena = code.Contains("-TrailQuery", StringComparison.Ordinal) && !Regex.IsMatch(code, "-Path|-BucketName|-Store|examples/logs");
        using var sandbox = isOfAthena || Regex.IsMatch(code, "-(LogRetention|AuditTrail|TrailAthenaTable|TrailWorkGroup|BucketName|EventHistory)") ? new LogSandbox() : null;
        if (Regex.IsMatch(code, "-(BucketName|TrailLog)"))
            sandbox?.PutFolder(LogSandbox.Bucket, Repository.SampleLogs);
        if (code.Contains("-AuditTrail", StringComparison.Ordinal) && !code.StartsWith("New-", StringComparison.Ordinal))
            fixture.Session.Run("$PSDefaultParameterValues = $null; $null = New-AuditTrail @a | Stop-AuditTrail -Confirm:$false", sandbox!.Connection).Good();
        if (code.Contains("-TrailAthenaTable", StringComparison.Ordinal) && !code.Contains("New-TrailAthenaTable", StringComparison.Ordinal))
            fixture.Session.Run("$PSDefaultParameterValues = $null; $null = New-TrailAthenaTable my-trail-logs @a", sandbox!.Connection).Good();
        if (isOfAthena)
            fixture.Session.Run("$PSDefaultParameterValues = $null; $null = Invoke-TrailQuery @a -OutputLocation s3://my-trail-logs/results/ -Query $b; $null = Invoke-TrailQuery @a 'select 1 as one' -OutputLocation s3://my-trail-logs/results/", sandbox!.Connection, SampleTable.Ddl("trail_logs", LogSandbox.Bucket, LogSandbox.Account)).Good();
        var outcome = fixture.Session.Run($"$PSDefaultParameterValues = $b\n$null = $ExecutionContext.SessionState.Path.SetLocation($a)\n{Rooted(code)}", fixture.Folder.FullName, sandbox?.DefaultsOf("LogRetention", "AuditTrail", "TrailAthenaTable", "TrailWorkGroup", "TrailEvent", "TrailLog", "TrailQuery", "TrailIntegrity", "TrailEvidence"));

        Assert.NotNull(outcome.Good());
        Assert.True(outcome.Output.Count > 0 || Regex.IsMatch(code, "Export-|Remove-|Stop-TrailQuery") || code.Contains("$since", StringComparison.Ordinal) || code[0] == '$', code);
    }

    [Fact]
    public void The_topic_of_errors_lists_each_id()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
        var ids = sources.SelectMany(static text => Regex.Matches(text, @"(?:\bInvalid|TrailErrorKind\.\w+,|\berror\.Kind,|\bKindOf\(\w+\),|\bCorrupt|\bAt|\bSqlTextException)\s*\(?\s*""(?<id>[A-Z]\w+)""").Select(static match => match.Groups["id"].Value));

        var listed = File.ReadLines(Path.Combine(HelpFolder, "about_TrailErrors.help.txt")).Select(static line => Regex.Match(line, @"^ {4}(?<id>[A-Z][a-z]+[A-Z]\w+)(?=  |$)")).Where(static match => match.Success).Select(static match => match.Groups["id"].Value);

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    /// <summary>The sample logs by their full path: the tests write where they may.</summary>
    private static string Rooted(string code) => code.Replace("examples/logs", Repository.SampleLogs, StringComparison.Ordinal);
}
