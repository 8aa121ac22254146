using System.Text;
using TrailTools.Query.Texts;

namespace TrailTools.Sql.Pruning;

/// <summary>Turns a pattern of LIKE into a wildcard that fits whatever the pattern fits, and more.</summary>
internal static class LikePattern
{
    /// <summary>The wildcard.</summary>
    /// <param name="pattern">A pattern without escapes: % for any characters, _ for one.</param>
    public static Wildcard Widen(string pattern)
    {
        var text = new StringBuilder();
        foreach (var character in pattern)
        {
            // One character of SQL's may be two of .NET's, so that * stands for _ too.
            if (character is '%' or '_')
                text.Append('*');
            else if (character is '*' or '?' or '[' or ']' or '`')
                text.Append('`').Append(character);
            else
                text.Append(character);
        }

        return Wildcard.TryParse(text.ToString(), out var wildcard) ? wildcard : throw new InvalidOperationException($"'{text}' is no wildcard.");
    }
}
