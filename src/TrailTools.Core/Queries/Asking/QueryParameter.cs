using System.Globalization;
using TrailTools.Diagnostics;
using TrailTools.Events;

namespace TrailTools.Queries.Asking;

/// <summary>Makes of a value the literal that Athena puts in place of a question mark.</summary>
internal static class QueryParameter
{
    /// <summary>The literal: times are texts as CloudTrail's records have them, such as '2026-03-04T12:00:00Z'.</summary>
    /// <exception cref="TrailException">QueryParameterRefused: the value is nothing that a query can be given. SqlTextInvalid: it has control characters.</exception>
    public static string Write(object? value) => value switch
    {
        null => "NULL",
        string text => SqlLiteral.Text(text),
        bool truth => truth ? "true" : "false",
        DateTimeOffset time => SqlLiteral.Text(EventTime.Format(time)),
        DateTime time => SqlLiteral.Text(EventTime.Format(time)),
        double or float => Real(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => throw Refused(value.GetType().Name),
    };

    // Without an exponent it would be a DECIMAL.
    private static string Real(double value) => double.IsFinite(value) ? value.ToString("E16", CultureInfo.InvariantCulture) : throw Refused($"{value}");

    private static TrailException Refused(string what)
        => TrailException.Invalid("QueryParameterRefused", what, $"A {what} cannot be a value of -Parameter: give texts, numbers, $true, $false, times or $null.");
}
