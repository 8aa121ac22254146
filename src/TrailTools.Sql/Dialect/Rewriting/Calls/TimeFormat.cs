using System.Text.RegularExpressions;

namespace TrailTools.Sql.Dialect.Rewriting.Calls;

/// <summary>Formats of times in the two languages that Athena reads, as DuckDB's strftime and strptime read them.</summary>
internal static partial class TimeFormat
{
    /// <summary>MySQL's letters behind %, as date_format and date_parse take them.</summary>
    /// <remarks>Trino documentation, "MySQL date functions"; %D %U %u %V %w %X are not supported there either.</remarks>
    private static readonly Dictionary<char, string> MySql = new()
    {
        ['a'] = "%a", ['b'] = "%b", ['c'] = "%-m", ['d'] = "%d", ['e'] = "%-d", ['f'] = "%f", ['H'] = "%H", ['h'] = "%I", ['I'] = "%I",
        ['i'] = "%M", ['j'] = "%j", ['k'] = "%-H", ['l'] = "%-I", ['M'] = "%B", ['m'] = "%m", ['p'] = "%p", ['r'] = "%I:%M:%S %p",
        ['S'] = "%S", ['s'] = "%S", ['T'] = "%H:%M:%S", ['v'] = "%V", ['W'] = "%A", ['x'] = "%G", ['Y'] = "%Y", ['y'] = "%y", ['%'] = "%%",
    };

    /// <summary>Joda-Time's runs of letters, as format_datetime and parse_datetime take them.</summary>
    /// <remarks>Joda-Time, DateTimeFormat.</remarks>
    private static readonly Dictionary<string, string> Joda = new(StringComparer.Ordinal)
    {
        ["y"] = "%Y", ["yy"] = "%y", ["yyyy"] = "%Y", ["Y"] = "%Y", ["YY"] = "%y", ["YYYY"] = "%Y", ["xxxx"] = "%G", ["ww"] = "%V",
        ["M"] = "%-m", ["MM"] = "%m", ["MMM"] = "%b", ["MMMM"] = "%B", ["d"] = "%-d", ["dd"] = "%d", ["DDD"] = "%j", ["e"] = "%u",
        ["E"] = "%a", ["EE"] = "%a", ["EEE"] = "%a", ["EEEE"] = "%A", ["a"] = "%p", ["H"] = "%-H", ["HH"] = "%H", ["h"] = "%-I",
        ["hh"] = "%I", ["m"] = "%-M", ["mm"] = "%M", ["s"] = "%-S", ["ss"] = "%S", ["SSS"] = "%g", ["SSSSSS"] = "%f", ["Z"] = "%z", ["ZZ"] = "%z",
    };

    /// <summary>A format of MySQL.</summary>
    /// <exception cref="FormatException">It has a letter that is not supported.</exception>
    public static string OfMySql(string format) => Letters().Replace(
        format,
        static match => match.Value is ['%', var letter] && !"DUuVwX".Contains(letter, StringComparison.Ordinal)
            ? MySql.TryGetValue(letter, out var same) ? same : letter.ToString()
            : throw new FormatException($"Athena has no {match.Value} in a format of times."));

    /// <summary>A format of Joda-Time.</summary>
    /// <exception cref="FormatException">It has letters that are not supported.</exception>
    public static string OfJoda(string format) => Runs().Replace(format, static match => match.Value switch
    {
        "''" => "'",
        "%" => "%%",
        ['\'', .. var quoted, '\''] => quoted.Replace("''", "'", StringComparison.Ordinal).Replace("%", "%%", StringComparison.Ordinal),
        var run => Joda.TryGetValue(run, out var same) ? same : throw new FormatException($"{run} in a format of times is not supported: write yyyy, MM, dd, HH, mm, ss, SSS and their kin."),
    });

    [GeneratedRegex("%.?", RegexOptions.Singleline)]
    private static partial Regex Letters();

    [GeneratedRegex(@"(?<letter>[A-Za-z])\k<letter>*|''|'(?:[^']|'')+'|%|'")]
    private static partial Regex Runs();
}
