using System.Text.RegularExpressions;

namespace TrailTools.Sql.Dialect.Rewriting.Calls;

/// <summary>Regular expressions as two engines read them: DuckDB's RE2, and .NET's.</summary>
internal static partial class RegexPattern
{
    /// <summary>Whether RE2 would refuse the pattern for looking around, referring back or an atomic group.</summary>
    public static bool LooksAround(string pattern) => Refused().IsMatch(Escapes().Replace(pattern, ""));

    /// <summary>A replacement, in which Athena writes $1 for a group, as RE2 reads it.</summary>
    public static string ReplacementForRE2(string replacement) => Parts().Replace(
        replacement,
        static part => part.Groups["group"] is { Success: true, Value: var group } ? $@"\{group}" : part.Groups["plain"].Value is @"\" ? @"\\" : part.Groups["plain"].Value);

    /// <summary>The same as .NET reads it.</summary>
    public static string ReplacementForNet(string replacement) => Parts().Replace(
        replacement,
        static part => part.Groups["group"] is { Success: true, Value: var group } ? $"${{{group}}}" : part.Groups["plain"].Value is "$" ? "$$" : part.Groups["plain"].Value);

    // An escape that refers back is kept, all others go, so that \(?= is no group.
    [GeneratedRegex(@"\\(?![1-9k]).", RegexOptions.Singleline)]
    private static partial Regex Escapes();

    [GeneratedRegex(@"\(\?(?:[=!>]|<[=!])|\\[1-9]|\\k<")]
    private static partial Regex Refused();

    [GeneratedRegex(@"\$(?<group>\d)|\$\{(?<group>\d)\}|\\(?<plain>.)", RegexOptions.Singleline)]
    private static partial Regex Parts();
}
