using System.Text.RegularExpressions;

namespace TrailTools.Core.Tests.Architecture;

/// <summary>Folders may use those below them and no others.</summary>
public class ArrowTests
{
    [Theory]
    [InlineData("TrailTools.Core")]
    [InlineData("TrailTools.Aws")]
    [InlineData("TrailTools.Sql")]
    [InlineData("TrailTools")]
    [InlineData("TrailTools.Sandbox")]
    [InlineData("TrailTools.Sandbox.Sql")]
    public void Arrows_point_down(string project)
    {
        var wrong = new SourceTree(project).Arrows()
            .Where(arrow => !AllowedArrows.Of[project].TryGetValue(arrow.From, out var targets) || !targets.Split(' ').Contains(arrow.To))
            .Select(static arrow => $"{arrow.File} may not use {arrow.Type} of {arrow.To}");

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("TrailTools.Core")]
    [InlineData("TrailTools")]
    [InlineData("TrailTools.Aws")]
    [InlineData("TrailTools.Help")]
    [InlineData("TrailTools.LogGenerator")]
    [InlineData("TrailTools.Sandbox")]
    [InlineData("TrailTools.Sandbox.Sql")]
    [InlineData("TrailTools.Shell")]
    [InlineData("TrailTools.Sql")]
    public void A_namespace_is_its_folder(string project)
    {
        var start = project == "TrailTools.Core" ? "TrailTools" : project;
        foreach (var (path, text) in new SourceTree(project).Files)
        {
            var found = Regex.Match(text, @"namespace\s+([\w.]+);").Groups[1].Value;
            var folder = Path.GetDirectoryName(path)!.Replace('\\', '/').Replace('/', '.');
            var isPublic = found == "TrailTools" && Regex.IsMatch(text, @"\bpublic (?:sealed |readonly )?(?:class|record|enum)");
            Assert.True(found == $"{start}.{folder}".TrimEnd('.') || isPublic || found == "", $"{path} has the namespace {found}");
        }
    }

    [Fact]
    public void Core_references_nothing()
    {
        Assert.All(typeof(TrailEvent).Assembly.GetReferencedAssemblies(), static reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
        Assert.DoesNotContain("Reference Include", File.ReadAllText(Path.Combine(Repository.Root, "src", "TrailTools.Core", "TrailTools.Core.csproj")), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_src_knows_tests()
        => Assert.All(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories),
            static project => Assert.DoesNotContain("tests/", File.ReadAllText(project), StringComparison.Ordinal));

    [Fact]
    public void No_file_is_a_wall()
        => Assert.All(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories),
            static path => Assert.True(File.ReadLines(path).Count() <= 250, path));
}
