using System.IO.Compression;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands;

/// <summary>More events than are sorted in memory, in a process with a temporary folder of its own.</summary>
public sealed class OrderedOnDiskTests : IDisposable
{
    private const int Files = 12;
    private const int EventsOfFile = 100;
    private readonly DirectoryInfo _logs = Directory.CreateTempSubdirectory("trailtools-large-");
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("trailtools-tmp-");

    public OrderedOnDiskTests()
    {
        // 1,200 events of 60 kB are 72 MB.
        var filler = new string('x', 60_000);
        for (var file = 0; file < Files; file++)
        {
            using var writer = new StreamWriter(new GZipStream(File.Create(Path.Combine(_logs.FullName, $"{file}.json.gz")), CompressionLevel.Fastest));
            writer.Write("{\"Records\":[");
            writer.Write(string.Join(',', Enumerable.Range(0, EventsOfFile).Select(place => $$"""{"eventVersion":"1.11","eventTime":"2026-03-04T00:{{place % 60:00}}:{{file:00}}Z","userAgent":"{{filler}}","eventID":"{{file}}-{{place}}"}""")));
            writer.Write("]}");
        }
    }

    public void Dispose()
    {
        _logs.Delete(recursive: true);
        _temporary.Delete(recursive: true);
    }

    [Fact]
    public async Task All_come_in_order_and_the_way_is_told()
    {
        var shell = await Run("$last = ''; $n = 0; Search-TrailEvent $logs -Ordered -Verbose | ForEach-Object { $t = $_.Get('eventTime'); if ($t -lt $last) { 'wrong' }; $last = $t; $n++ }; $n; Left");

        Assert.Equal(["1200", "0 left"], shell.Lines.Where(static line => line.Length > 0 && !line.StartsWith("VERBOSE", StringComparison.Ordinal)));
        Assert.Single(shell.Lines, line => line.Contains("Sorting 1,200 events in ", StringComparison.Ordinal) && line.Contains(_temporary.FullName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_left_on_disk_by_who_takes_no_more()
        => Assert.Equal(["0-0", "1 made", "0 left"], Said(await Run("foreach ($once in 1) { Search-TrailEvent $logs -Ordered | ForEach-Object { $_.EventId; Made; break } }; Left")));

    [Fact]
    public async Task Nothing_is_left_on_disk_by_who_is_stopped()
        => Assert.Equal(["0-0", "1 made", "Stopped", "0 left"], Said(await Run($$"""
            $shell = [powershell]::Create([initialsessionstate]::CreateDefault2())
            $null = $shell.AddScript('param($module, $logs) Import-Module $module; Search-TrailEvent $logs -Ordered | ForEach-Object { $_.EventId; while ($true) { } }').AddArgument('{{Path.Combine(Repository.Module, "TrailTools.psd1")}}').AddArgument($logs)
            $output = [Management.Automation.PSDataCollection[psobject]]::new()
            $running = $shell.BeginInvoke([Management.Automation.PSDataCollection[psobject]]$null, $output)
            $first = $output.GetEnumerator(); $null = $first.MoveNext(); $first.Current
            Made; $shell.Stop(); "$($shell.InvocationStateInfo.State)"; Left
            """)));

    [Fact]
    public async Task A_temporary_folder_that_is_not_there_is_told_of()
        => Assert.Equal(
            ["SortSpaceMissing,TrailTools.Commands.SearchTrailEventCommand", Path.Combine(_logs.FullName, "none") + Path.DirectorySeparatorChar],
            Said(await Run("$env:TMPDIR = $env:TMP = [IO.Path]::Combine($logs, 'none'); try { Search-TrailEvent $logs -Ordered | Out-Null } catch { $_.FullyQualifiedErrorId; $_.TargetObject }")));

    private static IEnumerable<string> Said(ShellProcess shell)
    {
        Assert.Equal("", shell.Errors);
        return shell.Lines.Where(static line => line.Length > 0);
    }

    private Task<ShellProcess> Run(string script)
    {
        var variables = new Dictionary<string, string> { ["TMPDIR"] = _temporary.FullName, ["TMP"] = _temporary.FullName };
        return ShellProcess.Run(["-Command", $$"""
            $logs = '{{_logs.FullName}}'
            function Count { [IO.Directory]::GetDirectories('{{_temporary.FullName}}', 'TrailTools-*').Length }
            function Made { "$(Count) made" }
            function Left { "$(Count) left" }
            {{script}}
            """], environment: variables);
    }
}
