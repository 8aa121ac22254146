using System.Text.RegularExpressions;
using TrailTools.Diagnostics;

namespace TrailTools.Query.Conditions;

/// <summary>Regular expressions that users give: safe on hostile text.</summary>
internal static class Patterns
{
    /// <summary>The most time that one expression may take on one text.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    /// <summary>An expression of .NET's kind, run in linear time where its constructs allow that, else with a time-out.</summary>
    /// <exception cref="TrailException">It is no regular expression.</exception>
    public static Regex Create(string pattern, bool ignoreCase)
    {
        var options = RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        try
        {
            return new Regex(pattern, options | RegexOptions.NonBacktracking, Timeout);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, options, Timeout);
        }
        catch (ArgumentException error)
        {
            throw TrailException.Invalid("PatternInvalid", pattern, $"'{pattern}' is no regular expression: {error.Message}", error);
        }
    }
}
