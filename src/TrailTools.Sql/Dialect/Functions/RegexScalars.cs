using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace TrailTools.Sql.Dialect.Functions;

/// <summary>Regular expressions with what RE2 refuses: looking around, references back. Slower, so only patterns that need them come here.</summary>
internal static class RegexScalars
{
    /// <summary>What one value may take; patterns of this sort can take exponential time.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>Makes the functions on a connection.</summary>
    public static void Install(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string, string, bool>("athena_net_regexp_like", static (text, pattern) => Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, Limit));
        connection.RegisterScalarFunction<string, string, long, string?>("athena_net_regexp_extract", Extract);
        connection.RegisterScalarFunction<string, string, string, string>("athena_net_regexp_replace", static (text, pattern, replacement) => Regex.Replace(text, pattern, replacement, RegexOptions.CultureInvariant, Limit));
        connection.RegisterScalarFunction<string, string, long>("athena_net_regexp_count", static (text, pattern) => Regex.Count(text, pattern, RegexOptions.CultureInvariant, Limit));
        connection.RegisterScalarFunction<string, string, long>("athena_net_regexp_position", Position);
    }

    private static string? Extract(string text, string pattern, long group)
        => Regex.Match(text, pattern, RegexOptions.CultureInvariant, Limit).Groups[(int)group] is { Success: true } found ? found.Value : null;

    /// <summary>From one; -1 where nothing matches.</summary>
    private static long Position(string text, string pattern)
        => Regex.Match(text, pattern, RegexOptions.CultureInvariant, Limit) is { Success: true } match ? match.Index + 1 : -1;
}
