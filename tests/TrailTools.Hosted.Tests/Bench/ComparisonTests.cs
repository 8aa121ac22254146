using System.Xml.Linq;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Bench;

/// <summary>The comparison runs from its first probe to its report, as a process.</summary>
public sealed class ComparisonTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trailtools-bench-");

    [Fact]
    public async Task A_comparison_ends_in_tables_and_a_picture()
    {
        var (exitCode, output, errors) = await Run("compare", "--logs", Repository.SampleLogs, "--only", "folder,duckdb,first", "--rounds", "1", "--out", _folder.FullName);

        Assert.True(exitCode == 0, errors);
        var report = await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "comparison.md"), TestContext.Current.CancellationToken);
        Assert.Contains(report.Trim(), output, StringComparison.Ordinal);
        Assert.Contains("90 files", report, StringComparison.Ordinal);
        Assert.Equal(6, report.Split('\n').Count(static line => line.StartsWith("| search,", StringComparison.Ordinal) && line.Contains("% hits |", StringComparison.Ordinal)));
        Assert.Contains("| every event as an object |", report, StringComparison.Ordinal);
        Assert.Contains("fresh process, -First 1 |", report, StringComparison.Ordinal);
        Assert.Equal(12, Picture().Count(static shape => shape.Name.LocalName == "rect" && shape.Attribute("class") is not null));
    }

    [Theory]
    [InlineData("There is no part nothing", "compare", "--logs", "examples/logs", "--only", "nothing")]
    [InlineData("--rounds lacks its value", "compare", "--rounds")]
    [InlineData("Name a folder by --out", "generate")]
    public async Task What_is_wrong_is_told(string message, params string[] arguments)
    {
        var (exitCode, _, errors) = await Run(arguments);

        Assert.Equal(1, exitCode);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_files_are_made_of_the_size_that_is_asked_for()
    {
        var (exitCode, output, errors) = await Run("generate", "--out", _folder.FullName, "--size", "3MB", "--days", "2");

        Assert.True(exitCode == 0, errors);
        Assert.Matches(@"^\d+ files, 2,\d{3} events, [23]\.\d MB plain, 0\.\d MB stored \(\d+\.\d to 1\), \d+\.\d s", output);
        Assert.NotEmpty(Directory.EnumerateFiles(_folder.FullName, "*.json.gz", SearchOption.AllDirectories));
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private IEnumerable<XElement> Picture() => XDocument.Load(Path.Combine(_folder.FullName, "comparison.svg")).Descendants();

    private static Task<ShellProcess> Run(params string[] arguments)
        => ShellProcess.RunProgram(Path.Combine(Repository.Root, "tests", "TrailTools.Bench", "bin", "Release", "net10.0", "TrailTools.Bench.dll"), arguments);
}
