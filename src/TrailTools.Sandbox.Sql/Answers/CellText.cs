using System.Collections;
using System.Globalization;
using System.Text;

namespace TrailTools.Sandbox.Sql.Answers;

/// <summary>
/// Writes a value as Athena does in results: arrays as [a, b], maps and rows as {k=v}, without quotes; times with milliseconds
/// (Amazon Athena User Guide, Data types, and what its result files hold).
/// </summary>
internal static class CellText
{
    private const string Null = "null";

    /// <summary>The text of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">DuckDB's name of its type.</param>
    public static string Of(object? value, string type) => value switch
    {
        null or DBNull => Null,
        string text => text,
        bool truth => truth ? "true" : "false",
        DateTimeOffset time => Time(time.UtcDateTime, type),
        DateTime time => Time(time, type),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture),
        TimeSpan span => Interval(span),
        double number => Number(number, number.ToString("R", CultureInfo.InvariantCulture)),
        float number => Number(number, number.ToString("R", CultureInfo.InvariantCulture)),
        IDictionary members => $"{{{string.Join(", ", Members(members, type))}}}",
        byte[] bytes => Bytes(bytes),
        Stream stream => Bytes(stream),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(item => Of(item, type)))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static IEnumerable<string> Members(IDictionary members, string type)
    {
        foreach (DictionaryEntry member in members)
            yield return $"{Of(member.Key, type)}={Of(member.Value, type)}";
    }

    private static string Time(DateTime time, string type)
    {
        var text = time.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
        return type.Contains("WITH TIME ZONE", StringComparison.Ordinal) ? $"{text} UTC" : text;
    }

    private static string Interval(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{(span < TimeSpan.Zero ? "-" : "")}{Math.Abs(span.Days)} {span:hh\\:mm\\:ss\\.fff}");

    /// <summary>As Java writes it (Double.toString): with a point always, and with an exponent from ten million on and below a thousandth.</summary>
    private static string Number(double number, string shortest)
    {
        if (!double.IsFinite(number))
            return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        if (number == 0)
            return double.IsNegative(number) ? "-0.0" : "0.0";

        var digits = number.ToString("E16", CultureInfo.InvariantCulture);
        var exponent = int.Parse(digits.AsSpan(digits.IndexOf('E', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
        if (exponent is >= -3 and < 7)
            return shortest.Contains('.', StringComparison.Ordinal) ? Plain(shortest, exponent) : $"{Plain(shortest, exponent)}.0";

        var significant = new string([.. shortest.TakeWhile(static c => c != 'E').Where(char.IsAsciiDigit)]).TrimStart('0').TrimEnd('0');
        return $"{(number < 0 ? "-" : "")}{significant[0]}.{(significant.Length > 1 ? significant[1..] : "0")}E{exponent.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Plain(string shortest, int exponent)
        => shortest.Contains('E', StringComparison.Ordinal) ? decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : shortest;

    private static string Bytes(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Bytes(copy.ToArray());
    }

    private static string Bytes(byte[] bytes) => new StringBuilder().AppendJoin(' ', bytes.Select(static one => one.ToString("x2", CultureInfo.InvariantCulture))).ToString();
}
