using System.Globalization;
using System.Text;

namespace TrailTools.Tables.Ddl;

/// <summary>Texts in Athena's DDL, which is Hive's: between single quotes, with backslashes before quotes and backslashes.</summary>
/// <remarks>Apache Hive Language Manual, "String literals"; its unescapeSQLString knows \uXXXX too.</remarks>
internal static class DdlLiteral
{
    /// <summary>A text as a literal; none of its characters can end it.</summary>
    public static string Text(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('\'');
        foreach (var letter in text)
        {
            if (letter is '\'' or '\\')
                literal.Append('\\').Append(letter);
            else if (char.IsControl(letter))
                literal.Append("\\u").Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture));
            else
                literal.Append(letter);
        }

        return literal.Append('\'').ToString();
    }
}
