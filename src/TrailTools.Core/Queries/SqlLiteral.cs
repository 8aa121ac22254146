using System.Buffers;
using System.Text;
using TrailTools.Diagnostics;

namespace TrailTools.Queries;

/// <summary>Writes texts and names into Athena's SQL: the one place where something that a user or a log says becomes a part of a query.</summary>
/// <remarks>
/// Amazon Athena User Guide, "Use parameterized queries": an execution parameter is SQL that Athena puts into the text, no bound value, so that a text
/// has to be a literal there too. Trino documentation, "Data types": within quotes the only character that is written otherwise is the quote, which is doubled.
/// </remarks>
internal static class SqlLiteral
{
    /// <summary>A text in single quotes.</summary>
    /// <exception cref="TrailException">SqlTextInvalid: it has control characters, or half of a character, and can be in no query.</exception>
    public static string Text(string text) => $"'{Checked(text).Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The name of a column, table or database in double quotes.</summary>
    /// <exception cref="TrailException">SqlTextInvalid.</exception>
    public static string Name(string name) => $"\"{Checked(name).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Whether a text can stand in a query.</summary>
    public static bool CanWrite(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done || Rune.IsControl(rune))
                return false;
            rest = rest[length..];
        }

        return true;
    }

    private static string Checked(string text) => CanWrite(text) ? text : throw TrailException.Invalid(
        "SqlTextInvalid", null, "A text with control characters, or with half of a character, can be in no query at Athena: use a wildcard (*) in its place.");
}
