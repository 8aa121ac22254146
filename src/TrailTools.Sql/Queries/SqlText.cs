using System.Globalization;

namespace TrailTools.Sql.Queries;

/// <summary>Writes values as SQL: the one place where text becomes a part of a statement.</summary>
internal static class SqlText
{
    /// <summary>A text, a whole number, a truth value or a list of such as a literal.</summary>
    /// <exception cref="ArgumentException">It is anything else.</exception>
    public static string Literal(object value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool truth => truth ? "true" : "false",
        int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        IEnumerable<object> items => $"[{string.Join(", ", items.Select(Literal))}]",
        _ => throw new ArgumentException($"A {value.GetType()} is no literal.", nameof(value)),
    };

    /// <summary>A name.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
