using System.Diagnostics;
using System.Text.RegularExpressions;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Shell;

/// <summary>The shell runs scripts, lines and a prompt as PowerShell does, with the modules in it.</summary>
public sealed partial class ShellTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trailtools-shell-");

    [Fact]
    public async Task The_first_look_runs_to_its_end()
    {
        var shell = await ShellProcess.Run(["examples/first-look.ps1"]);

        Assert.Equal((0, ""), (shell.ExitCode, shell.Errors));
        Assert.Contains("2026-03-04 04:33:46Z OrganizationAccoun… DeleteTrail          ledger-data-ev… 198.51.100.77   eu-central-1", shell.Lines);
        Assert.Contains(shell.Lines, static line => line.Contains(",'=1+1,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_walkthrough_runs_to_its_end()
    {
        var shell = await ShellProcess.Run(["examples/walkthrough.ps1"]);

        Assert.Equal((0, ""), (shell.ExitCode, shell.Errors));
        Assert.Equal(7, shell.Lines.Count(static line => line.StartsWith("What if: ", StringComparison.Ordinal)));
        Assert.Contains(shell.Lines, static line => Regex.IsMatch(line, @"^Delivery +Passed"));
        Assert.Contains(shell.Lines, static line => Regex.IsMatch(line, @"svc-backup-sync +StopLogging .* 198\.51\.100\.77 +eu-central-1 AccessDenied"));
        Assert.Contains(shell.Lines, static line => Regex.IsMatch(line, @"^[1-9][0-9]+ files, [1-9][0-9]+ bytes, [1-9][0-9]+ requests, 0\.0[0-9]+ US dollars$"));
        Assert.Contains(shell.Lines, static line => Regex.IsMatch(line, @"ci-deployer +AttachUserPolicy "));

        var shown = (await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken)).SkipWhile(static line => !line.StartsWith("9. ", StringComparison.Ordinal)).TakeWhile(static line => line != "```").Select(Masked).ToArray();
        Assert.Equal(shown, shell.Output.TrimEnd().Split('\n').Select(Masked).TakeLast(shown.Length));
    }

    /// <summary>A line without what is another in each run: ids, times, sizes, and the blanks that make room for them.</summary>
    private static string Masked(string line) => Changing().Replace(line.TrimEnd(), "0");

    [GeneratedRegex(" *(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9][0-9.,]*)|_[0-9a-f]{8}")]
    private static partial Regex Changing();

    [Fact]
    public async Task The_README_shows_what_is_shown()
    {
        var readme = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        var picture = readme.SkipWhile(static line => !line.StartsWith("PS> ", StringComparison.Ordinal)).TakeWhile(static line => line != "```").ToArray();

        var shell = await ShellProcess.Run(["-Command", $"{picture[0][4..].Replace("./logs", "examples/logs", StringComparison.Ordinal)} | Out-String -Width 120"]);

        Assert.True(picture.Length > 10);
        Assert.All(picture[1..], line => Assert.Contains(line.TrimEnd(), shell.Lines));
    }

    [Fact]
    public async Task A_script_has_its_arguments_and_its_exit_code()
    {
        var script = Path.Combine(_folder.FullName, "a.ps1");
        await File.WriteAllTextAsync(script, "param([string] $Name, [int] $Count = 1, [switch] $Loud) \"$Name $Count $Loud $PSScriptRoot $args\"; exit 7", TestContext.Current.CancellationToken);

        var shell = await ShellProcess.Run([script, "-Name", "a b", "-Loud", "-Count:3"]);

        Assert.Equal((7, $"a b 3 True {_folder.FullName}", ""), (shell.ExitCode, shell.Output.Trim(), shell.Errors));
    }

    [Theory]
    [InlineData("'a'", 0, "a", "")]
    [InlineData("exit 3", 3, "", "")]
    [InlineData("throw 'off'; 'not reached'", 1, "", "off")]
    [InlineData("Search-TrailEvent /no/such/file", 1, "", "/no/such/file")]
    [InlineData("Search-TrailEvent /no/such/file; 'goes on'", 0, "goes on", "/no/such/file")]
    [InlineData("Search-TrailEvent", 1, "", "Where are the events?")]
    [InlineData(")", 1, "", "Unexpected token ')'")]
    [InlineData("Search-TrailEvent examples/logs -StartTime 2020-01-01 -EndTime 2020-01-02", 0, "WARNING: No log files", "")]
    [InlineData("Search-TrailEvent examples/logs -EventName x -Verbose", 0, "VERBOSE: ", "")]
    [InlineData("Search-TrailEvent examples/logs -WhatIf", 0, "What if: Read log files in ", "")]
    [InlineData("(Get-Help Search-TrailEvent).Synopsis", 0, "Finds CloudTrail events", "")]
    [InlineData("1, 2, 3 | Where-Object { $_ -gt 1 } | ForEach-Object { $_ * 2 }", 0, "4\n6", "")]
    [InlineData("Search-TrailEvent examples/logs -EventName StopLogging | Select-Object EventTime, UserName | ConvertTo-Csv", 0, "\"2026-03-04T04:31:09Z\",\"svc-backup-sync\"", "")]
    [InlineData("(Get-Command Export-Csv, Get-Item, Get-Credential, Write-Host).Count", 0, "4", "")]
    [InlineData("Get-Module | Format-Table", 0, "TrailTools.Sandbox", "")]
    public async Task A_line_has_its_output_its_errors_and_its_exit_code(string line, int code, string output, string error)
    {
        var shell = await ShellProcess.Run(["-Command", line]);

        Assert.Equal(code, shell.ExitCode);
        Assert.Contains(output, shell.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains(error, shell.Errors, StringComparison.Ordinal);
        Assert.Equal(error.Length == 0, shell.Errors.Length == 0);
        Assert.DoesNotContain("\u001b", shell.Output + shell.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such.ps1", "no-such.ps1")]
    [InlineData("-Command", "-Command")]
    public async Task Wrong_arguments_are_told(string argument, string told)
    {
        var shell = await ShellProcess.Run([argument]);

        Assert.NotEqual(0, shell.ExitCode);
        Assert.Contains(told, shell.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_can_answer_nothing_is_done()
    {
        var shell = await ShellProcess.Run(["-Command", """
            $sandbox = Start-TrailSandbox
            $aws = $sandbox.AwsParameters
            try { New-AuditTrail @aws | Remove-AuditTrail -Confirm } catch { $_.FullyQualifiedErrorId }
            (Get-AuditTrail @aws).Name
            Stop-TrailSandbox $sandbox
            """]);

        Assert.Equal("", shell.Errors);
        Assert.Contains("ConfirmationRequired,TrailTools.Commands.Trails.RemoveAuditTrailCommand\nmanagement-events\n", shell.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prompt_reads_lines_to_the_end()
    {
        var shell = await ShellProcess.Run([], "$a = 5\nfunction Get-Twice($n) {\n$n * 2\n}\n\nGet-Twice $a\n$undefined.Method()\n'after'\nexit 4\n'never'\n");

        Assert.Equal(4, shell.ExitCode);
        Assert.Contains("10", shell.Output, StringComparison.Ordinal);
        Assert.Contains("after", shell.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("never", shell.Output, StringComparison.Ordinal);
        Assert.Contains("null-valued", shell.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_stops_the_pipeline()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Ctrl+C is sent by kill.");
        using var process = ShellProcess.Start(["-Command", "while ($true) { Search-TrailEvent examples/logs -First 1 | ForEach-Object { $_.EventName } }"]);

        Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        var stopped = await ShellProcess.RunToEnd(process);

        Assert.NotEqual(0, stopped.ExitCode);
        Assert.Matches(new Regex(@"\A(\w+\r?\n)*\z"), stopped.Output);
    }

    [Fact]
    public async Task Times_without_a_zone_are_local()
    {
        const string Line = "(Search-TrailEvent examples/logs -StartTime '2026-03-04 02:47:21' -EndTime '2026-03-04 02:47:22' -First 1).EventTime.ToString()";

        var tokyo = await ShellProcess.Run(["-Command", Line.Replace("02:47", "11:47", StringComparison.Ordinal)], "", new Dictionary<string, string> { ["TZ"] = "Asia/Tokyo" });
        var newYork = await ShellProcess.Run(["-Command", Line.Replace("03-04 02:47", "03-03 21:47", StringComparison.Ordinal)], "", new Dictionary<string, string> { ["TZ"] = "America/New_York" });

        Assert.Equal(("2026-03-04T02:47:21Z", "2026-03-04T02:47:21Z"), (tokyo.Output.Trim(), newYork.Output.Trim()));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
