namespace TrailTools.Hosted.Tests.Hosting;

public class LoadingTests
{
    [Fact]
    public void Both_dlls_come_from_the_built_module()
    {
        using var session = new ModuleSession();

        var places = session.Run("(Get-Command Search-TrailEvent).ImplementingType.Assembly.Location; [TrailTools.TrailEvent].Assembly.Location").Good();

        Assert.Equal(
            [Path.Combine(Repository.Module, "TrailTools.dll"), Path.Combine(Repository.Module, "TrailTools.Core.dll")],
            places.Select(static place => place.ToString()));
    }

    [Fact]
    public void The_module_lies_as_it_would_be_published()
        => Assert.Equal(
            ["LICENSE", "THIRD-PARTY-NOTICES.txt", "TrailTools.Core.dll", "TrailTools.Format.ps1xml", "TrailTools.Types.ps1xml", "TrailTools.dll", "TrailTools.psd1", "en-US", "lib", "prices.json"],
            new DirectoryInfo(Repository.Module).EnumerateFileSystemInfos().Select(static entry => entry.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void It_loads_in_eight_runspaces_at_once_again_by_force_and_after_it_was_removed()
        => Parallel.For(0, 8, static _ =>
        {
            using var session = new ModuleSession();
            session.Run("Import-Module $a -Force; Remove-Module TrailTools; Import-Module $a", Path.Combine(Repository.Module, "TrailTools.psd1")).Good();
            Assert.Single(session.Run("Search-TrailEvent $a -EventName StopLogging", Repository.SampleLogs).Good());
        });

    [Fact]
    public async Task Nothing_of_others_is_loaded_at_import()
    {
        var shell = await ShellProcess.Run(["-Command", """
            $null = Search-TrailEvent examples/logs -First 1
            [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetName().Name } | Where-Object { $_ -like 'AWSSDK*' -or $_ -eq 'TrailTools.Aws' }
            'end'
            """]);

        Assert.Equal(["end"], shell.Lines.Where(static line => line.Length > 0));
    }

    [Fact]
    public async Task A_second_copy_in_one_process_is_refused_and_the_first_goes_on()
    {
        var folder = Directory.CreateTempSubdirectory("trailtools-test-");
        try
        {
            CopyModule(Repository.Module, Path.Combine(folder.FullName, "TrailTools"));
            var shell = await ShellProcess.Run(["-Command", $$"""
                Import-Module '{{folder.FullName}}/TrailTools/TrailTools.psd1'
                (Search-TrailEvent examples/logs -First 1).Count
                """]);

            Assert.Contains("Import-Module", shell.Errors, StringComparison.Ordinal);
            Assert.Equal("1", shell.Lines[0]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void It_exports_its_cmdlets_and_nothing_else()
    {
        using var session = new ModuleSession();

        Assert.Equal(
            ["Clear-LogRetention", "Export-TrailEvent", "Export-TrailEvidence", "Get-AuditTrail", "Get-LogRetention", "Get-TrailAthenaTable", "Get-TrailEvent", "Get-TrailQuery", "Import-TrailLog", "Invoke-TrailQuery", "Measure-LogRetention", "Measure-TrailEvent", "Measure-TrailQuery", "New-AuditTrail", "New-TrailAthenaTable", "New-TrailWorkGroup", "Receive-TrailQuery", "Remove-AuditTrail", "Remove-TrailAthenaTable", "Save-TrailLog", "Search-TrailEvent", "Set-LogRetention", "Start-AuditTrail", "Stop-AuditTrail", "Stop-TrailQuery", "Test-AuditTrail", "Test-TrailEvidence", "Test-TrailIntegrity"],
            session.Run("(Get-Module TrailTools).ExportedCommands.Keys").Good().Select(static name => name.ToString()).Order(StringComparer.Ordinal));
    }

    private static void CopyModule(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
