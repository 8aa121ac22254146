using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Pester;

/// <summary>The tests that are written in PowerShell, as its users write theirs.</summary>
public sealed class PesterTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Pester");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trailtools-pester-");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.Tests.ps1").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_passes(string file)
    {
        var run = await Run(Path.Combine(Folder, file));

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }

    [Theory]
    [InlineData("Describe a { It b { 1 | Should -Be 2 } }", "Expected 2, but got 1.")]
    [InlineData("Describe a {", "Missing closing '}'")]
    [InlineData("Describe a { It b -Skip { } }", "No test ran")]
    public async Task A_file_that_does_not_pass_is_told(string text, string told)
    {
        var file = Path.Combine(_folder.FullName, "a.Tests.ps1");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

        var run = await Run(file);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(told, run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Task<ShellProcess> Run(string file)
        => ShellProcess.RunPwsh(["-File", Path.Combine(Folder, "Invoke-File.ps1"), "-Path", file, "-Pester", Packages.Pester]);
}
