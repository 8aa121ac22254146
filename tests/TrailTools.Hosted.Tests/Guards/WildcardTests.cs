using System.Management.Automation;

namespace TrailTools.Hosted.Tests.Guards;

/// <summary>What Core's case file says of wildcards is what PowerShell says of them.</summary>
public class WildcardTests
{
    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "TrailTools.Core.Tests", "Cases", "wildcards.txt")))
            {
                if (line.Length > 0 && line[0] != '#' && line.Split('|') is [var pattern, var text, var expected])
                    cases.Add(Characters(pattern), Characters(text), expected.Trim());
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void PowerShell_says_so(string pattern, string text, string expected)
    {
        var said = Try(() => new WildcardPattern(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch(text) ? "true" : "false");

        Assert.Equal(expected, said);
    }

    private static string Characters(string cell) => cell.Trim().Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\s", " ", StringComparison.Ordinal);

    private static string Try(Func<string> match)
    {
        try
        {
            return match();
        }
        catch (WildcardPatternException)
        {
            return "malformed";
        }
    }
}
