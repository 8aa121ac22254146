using TrailTools.Cloud.Athena;

namespace TrailTools.Queries.Texts;

/// <summary>The query that people ask first, and that Athena's console offers: <c>SELECT * FROM "default"."table" limit 10</c>, and nothing more.</summary>
/// <param name="Table">The table.</param>
/// <param name="Behind">Where a WHERE may be put in, in characters.</param>
internal sealed record FirstLook(TableId Table, int Behind)
{
    /// <summary>Reads a query; null for any other.</summary>
    /// <param name="tokens">The query.</param>
    /// <param name="database">The database of a table that is named without one.</param>
    public static FirstLook? Of(IReadOnlyList<SqlToken> tokens, string database)
    {
        if (tokens.Count < 6 || !tokens[0].Is("select") || !tokens[1].IsSign("*") || !tokens[2].Is("from"))
            return null;

        var (parts, end) = TableMentions.NameAt(tokens, 3);
        var isWhole = end + 1 < tokens.Count && tokens[end].Is("limit") && tokens[end + 1].Kind == SqlTokenKind.Number
            && (tokens.Count == end + 2 || (tokens.Count == end + 3 && tokens[^1].IsSign(";")));
        return isWhole && TableMentions.TableOf(parts, database) is { } table ? new FirstLook(table, tokens[end].Start) : null;
    }
}
