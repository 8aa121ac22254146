namespace TrailTools.Hosted.Tests.Hosting;

/// <summary>The module made for another platform.</summary>
public class MissingLibraryTests
{
    [Fact]
    public async Task SQL_without_its_library_says_so_and_all_else_works()
    {
        var copy = Directory.CreateTempSubdirectory("TrailTools-missing-library-test-");
        try
        {
            foreach (var path in Directory.EnumerateFiles(Repository.Module, "*", SearchOption.AllDirectories).Where(static path => !path.Contains("runtimes", StringComparison.Ordinal)))
                File.Copy(path, Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy.FullName, Path.GetRelativePath(Repository.Module, path)))!).FullName + $"/{Path.GetFileName(path)}");

            var pwsh = await ShellProcess.RunPwsh(["-Command", $"Import-Module '{Path.Combine(copy.FullName, "TrailTools.psd1")}'; (Search-TrailEvent '{Repository.SampleLogs}' -First 1).EventName.Length -gt 0; try {{ Invoke-TrailQuery -Path '{Repository.SampleLogs}' 'select 1' }} catch {{ $_.FullyQualifiedErrorId }}"]);

            Assert.Equal(["True", "SqlLibraryMissing,TrailTools.Commands.Queries.InvokeTrailQueryCommand"], pwsh.Lines.Where(static line => line.Length > 0));
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }
}
