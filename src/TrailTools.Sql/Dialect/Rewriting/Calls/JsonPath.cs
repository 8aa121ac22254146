using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TrailTools.Sql.Dialect.Rewriting.Calls;

/// <summary>Paths into JSON, such as <c>$.a["b c"][0]</c>.</summary>
/// <remarks>After Trino's JsonPathTokenizer; <c>['a']</c> is read like <c>["a"]</c>.</remarks>
internal static partial class JsonPath
{
    /// <summary>The same path as DuckDB reads it, all names quoted.</summary>
    /// <exception cref="FormatException">It is no path, or has wildcards, which Athena does not read either.</exception>
    public static string ForDuckDB(string path)
    {
        if (Whole().Match(path) is not { Success: true } match)
            throw new FormatException($"Athena cannot read the path {path}: write it as $.name, $[\"na.me\"] or $.names[0]; there are no wildcards.");

        return match.Groups["step"].Captures.Aggregate(new StringBuilder("$"), static (text, step) => text.Append(Step(step.Value))).ToString();
    }

    /// <summary>The path to a member.</summary>
    public static string To(IEnumerable<string> names) => "$" + string.Concat(names.Select(Member));

    private static string Step(string step) => step switch
    {
        ['[', '"', .. var quoted, '"', ']'] => Member(Escapes().Replace(quoted, "$1")),
        ['[', '\'', .. var quoted, '\'', ']'] => Member(quoted),
        ['[', .. var bare, ']'] => int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? $"[{index.ToString(CultureInfo.InvariantCulture)}]" : Member(bare),
        _ => Member(step[1..]),
    };

    private static string Member(string name) => $".\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex("""^\$(?<step>\.[\w:$\-/@|#]+|\["(?:[^"\\]|\\["\\])*"\]|\['[^']*'\]|\[[\w\-]+\])*$""")]
    private static partial Regex Whole();

    [GeneratedRegex("""\\(["\\])""")]
    private static partial Regex Escapes();
}
