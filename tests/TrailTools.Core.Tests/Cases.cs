using System.Text.RegularExpressions;

namespace TrailTools.Core.Tests;

/// <summary>Reads case files: a case a line, its cells between bars; lines that begin with # are for people.</summary>
/// <remarks>In a cell, \t \n \r \s (a blank) and \u0000 stand for characters that a line cannot show.</remarks>
internal static class Cases
{
    /// <summary>The cases of a file in the folder Cases.</summary>
    public static IEnumerable<TheoryDataRow> Read(string name)
        => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", name + ".txt"))
            .Select(static (text, index) => (Text: text, Line: index + 1))
            .Where(static line => line.Text.Trim() is not "" and not ['#', ..])
            .Select(line => new TheoryDataRow([.. line.Text.Split('|').Select(static cell => (object)Characters(cell.Trim()))]) { TestDisplayName = $"{name} {line.Line}: {line.Text}" });

    private static string Characters(string cell)
        => Regex.Replace(cell, @"\\(?:u(?<code>[0-9a-fA-F]{4})|(?<letter>[tnrs]))", static match => match.Groups["code"] is { Success: true, Value: var code }
            ? ((char)Convert.ToInt32(code, 16)).ToString()
            : match.Value switch { @"\t" => "\t", @"\n" => "\n", @"\r" => "\r", _ => " " });
}
