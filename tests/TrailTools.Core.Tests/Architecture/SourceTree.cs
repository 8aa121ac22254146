using System.Text.RegularExpressions;

namespace TrailTools.Core.Tests.Architecture;

/// <summary>A project's source files, and which folders' types each names.</summary>
internal sealed partial class SourceTree
{
    private readonly ILookup<string, string> _folders;

    public SourceTree(string project)
    {
        var root = Path.Combine(Repository.Root, "src", project);
        Files = [.. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(root, path).Replace('\\', '/'), Text: Code(File.ReadAllText(path))))
            .Where(static file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal))];
        _folders = Files.SelectMany(static file => Declarations().Matches(file.Text).Select(match => (Type: match.Groups["name"].Value, Folder: FolderOf(file.Path))))
            .ToLookup(static one => one.Type, static one => one.Folder, StringComparer.Ordinal);
    }

    /// <summary>The files by their path in the project, their text without comments and literals.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; }

    /// <summary>Which file names a type of which other folder.</summary>
    public IEnumerable<(string File, string From, string To, string Type)> Arrows()
        => from file in Files
           let members = Members().Matches(file.Text).Select(static match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal)
           from type in Words().Matches(file.Text).Select(static match => match.Value).Distinct(StringComparer.Ordinal)
           let target = Nearest(FolderOf(file.Path), _folders[type])
           where !members.Contains(type) && target is not null && target != FolderOf(file.Path)
           select (file.Path, FolderOf(file.Path), target, type);

    /// <summary>Of types of one name in several folders, the one that is meant shares most of its path with who names it.</summary>
    private static string? Nearest(string from, IEnumerable<string> folders)
        => folders.MaxBy(folder => folder.Split('/').Zip(from.Split('/')).TakeWhile(static pair => pair.First == pair.Second).Count());

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/');

    private static string Code(string text) => CommentsAndLiterals().Replace(text, " ");

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|\$?@?\"{3,}.*?\"{3,}|\$?@\"(?:[^\"]|\"\")*\"|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])+'""", RegexOptions.Singleline)]
    private static partial Regex CommentsAndLiterals();

    [GeneratedRegex(@"\b(?:class|record(?: struct)?|struct|interface|enum)\s+(?<name>[A-Z_]\w+)")]
    private static partial Regex Declarations();

    // A text may have a type's name, such as an ARN's.
    [GeneratedRegex(@"\bstring\?? (?<name>[A-Z]\w+)")]
    private static partial Regex Members();

    // A name behind a dot is a member's, not a type's.
    [GeneratedRegex(@"(?<![.\w])[A-Z_]\w+")]
    private static partial Regex Words();
}
