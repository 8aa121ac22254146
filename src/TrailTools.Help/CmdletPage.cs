namespace TrailTools.Help;

/// <summary>A cmdlet's page: its name, what it is for in a line, a description, and examples.</summary>
/// <param name="Synopsis">What it is for, in a line.</param>
/// <param name="Description">Paragraphs.</param>
/// <param name="Examples">Examples.</param>
internal sealed record CmdletPage(string Synopsis, IReadOnlyList<string> Description, IReadOnlyList<HelpExample> Examples)
{
    private const string Code = "    ";

    /// <summary>
    /// Reads a page: a title, the synopsis as its first paragraph, more paragraphs, then a section an example: its title, its code indented
    /// by four blanks, and what it does.
    /// </summary>
    /// <exception cref="InvalidDataException">The page lacks one of these.</exception>
    public static CmdletPage Load(string path)
    {
        var sections = File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n## ");
        var paragraphs = Paragraphs(sections[0]).Skip(1).ToArray();
        var page = new CmdletPage(paragraphs.FirstOrDefault() ?? "", paragraphs[1..], [.. sections.Skip(1).Select(Example)]);
        return page.Synopsis.Length > 0 && page.Examples.Count > 0 ? page : throw new InvalidDataException($"{path} lacks a synopsis or examples.");
    }

    private static HelpExample Example(string section)
    {
        var lines = section.Split('\n');
        var code = lines.Skip(1).Where(static line => line.StartsWith(Code, StringComparison.Ordinal)).Select(static line => line[Code.Length..]);
        var words = string.Join('\n', lines.Skip(1).Where(static line => !line.StartsWith(Code, StringComparison.Ordinal)));
        return new HelpExample(lines[0], string.Join('\n', code), string.Join("\n\n", Paragraphs(words)));
    }

    private static IEnumerable<string> Paragraphs(string text)
        => text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static paragraph => paragraph.Replace('\n', ' '));
}
