using System.Text;

namespace TrailTools.Queries.Texts;

/// <summary>Puts parameters into a query's text as Athena does.</summary>
internal static class ParameterText
{
    /// <summary>The text with literals in place of its question marks; those that have none stay.</summary>
    public static string Put(string sql, IReadOnlyList<string> parameters)
    {
        var text = new StringBuilder(sql);
        var marks = SqlScanner.Read(sql).Where(static token => token.IsSign("?")).Take(parameters.Count).ToArray();
        for (var at = marks.Length - 1; at >= 0; at--)
            text.Remove(marks[at].Start, 1).Insert(marks[at].Start, parameters[at]);
        return text.ToString();
    }
}
