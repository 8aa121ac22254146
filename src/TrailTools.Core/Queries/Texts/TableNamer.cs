using System.Text;
using TrailTools.Cloud.Athena;
using TrailTools.Sql;

namespace TrailTools.Queries.Texts;

/// <summary>Puts a table's name into a query in place of the name that stands for the logs everywhere, so that one text runs here and at Athena.</summary>
internal static class TableNamer
{
    /// <summary>The query with the table's name.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="table">The table.</param>
    public static string Put(string sql, TableId table)
    {
        var text = new StringBuilder(sql);
        var tokens = SqlScanner.Read(sql);
        var (name, whole) = (SqlLiteral.Name(table.Name), $"{SqlLiteral.Name(table.Database)}.{SqlLiteral.Name(table.Name)}");
        for (var at = tokens.Count - 1; at >= 0; at--)
        {
            if (tokens[at].Is(SqlQuestion.StandardTable) && (at == 0 || !tokens[at - 1].IsSign(".")))
                text.Remove(tokens[at].Start, tokens[at].Text.Length).Insert(tokens[at].Start, IsBeforeColumn(tokens, at) ? name : whole);
        }

        return text.ToString();
    }

    private static bool IsBeforeColumn(IReadOnlyList<SqlToken> tokens, int at) => at + 1 < tokens.Count && tokens[at + 1].IsSign(".");
}
