using System.Buffers;

namespace TrailTools.Export;

/// <summary>A text as one cell of a CSV file.</summary>
/// <remarks>
/// Quoting: RFC 4180 section 2. Neutralising: OWASP, "CSV Injection": a sheet takes a cell that begins with one of these for a formula,
/// and callers choose what is in a log.
/// </remarks>
internal static class CsvCell
{
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r\n＝＋－＠");
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>The cell: an apostrophe in front of what a sheet would run, quotes where they are needed.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return string.Empty;

        var safe = FormulaStarts.Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Quoted) || safe[0] == ' ' || safe[^1] == ' ' ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
