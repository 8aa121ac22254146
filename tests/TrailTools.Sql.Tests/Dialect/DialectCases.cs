namespace TrailTools.Sql.Tests.Dialect;

/// <summary>Reads case files: SQL as Athena takes it, an arrow, and what is expected; lines that begin with # are for people.</summary>
internal static class DialectCases
{
    /// <summary>The cases of a file in the folder Cases.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Read(string name)
        => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Dialect", "Cases", name + ".txt"))
            .Select(static (text, index) => (Text: text, Line: index + 1))
            .Where(static line => line.Text.Trim() is not "" and not ['#', ..])
            .Select(line => Case(line.Text, $"{name} {line.Line}: {line.Text}"));

    private static TheoryDataRow<string, string> Case(string line, string name)
    {
        var arrow = line.LastIndexOf("  => ", StringComparison.Ordinal);
        return new(line[..arrow].Trim(), line[(arrow + 5)..].Trim()) { TestDisplayName = name };
    }
}
