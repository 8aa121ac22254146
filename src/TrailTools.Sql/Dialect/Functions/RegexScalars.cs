using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace TrailTools.Sql.Dialect.Functions;

/// <summary>Regular expressions with what RE2 refuses: looking around, references back. Slower, so only patterns that need them come here.</summary>
internal static class RegexScalars
{
    /// <summary>What one value may take; patterns of this sort can take exponential time.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>The functions' names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["athena_net_regexp_like", "athena_net_regexp_extract", "athena_net_regexp_replace", "athena_net_regexp_count", "athena_net_regexp_position"];

    /// <summary>Makes the functions on a connection.</summary>
    public static void Install(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string, string, bool>(Names[0], static (text, pattern) => Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, Limit));
        connection.RegisterScalarFunction<string, string, long, string?>(Names[1], Extract);
        connection.RegisterScalarFunction<string, string, string, string>(Names[2], static (text, pattern, replacement) => Regex.Replace(text, pattern, replacement, RegexOptions.CultureInvariant, Limit));
        connection.RegisterScalarFunction<string, string, long>(Names[3], static (text, pattern) => Regex.Count(text, pattern, RegexOptions.CultureInvariant, Limit));
        connection.RegisterScalarFunction<string, string, long>(Names[4], Position);
    }

    private static string? Extract(string text, string pattern, long group)
        => Regex.Match(text, pattern, RegexOptions.CultureInvariant, Limit).Groups[(int)group] is { Success: true } found ? found.Value : null;

    /// <summary>From one; -1 where nothing matches.</summary>
    private static long Position(string text, string pattern)
        => Regex.Match(text, pattern, RegexOptions.CultureInvariant, Limit) is { Success: true } match ? match.Index + 1 : -1;
}
