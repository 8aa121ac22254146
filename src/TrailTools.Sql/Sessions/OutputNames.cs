using TrailTools.Sql.Queries;

namespace TrailTools.Sql.Sessions;

/// <summary>Names an answer's columns as Athena does: in lower case, and what has no name by its place, such as <c>_col1</c>.</summary>
/// <remarks>Each name is given once, since an object has one property of a name: of two that are the same the second becomes <c>arn_2</c>.</remarks>
internal static class OutputNames
{
    /// <summary>The names.</summary>
    /// <param name="query">The query.</param>
    /// <param name="names">What DuckDB calls the columns.</param>
    public static IReadOnlyList<string> Of(SqlNode query, IReadOnlyList<string> names) => ColumnNames.Once(Given(query, names));

    /// <summary>The names as Athena gives them, the same one more than once where the query asks for that.</summary>
    /// <param name="query">The query.</param>
    /// <param name="names">What DuckDB calls the columns.</param>
    public static IReadOnlyList<string> Given(SqlNode query, IReadOnlyList<string> names)
    {
        var items = Items(query);
        var stars = Array.FindIndex(items, static item => item.Type == "STAR");
        var behind = names.Count - items.Length;
        return [.. names.Select((name, place) => IsNameless(items, stars, place, behind) ? $"_col{place}" : name.ToLowerInvariant())];
    }

    private static SqlNode[] Items(SqlNode query) => query.Type == "SET_OPERATION_NODE" ? Items(query["left"]) : [.. query.List("select_list")];

    /// <summary>Before the first star a place counts from the beginning, behind the last one from the end.</summary>
    private static bool IsNameless(SqlNode[] items, int star, int place, int behind)
    {
        var lastStar = Array.FindLastIndex(items, static item => item.Type == "STAR");
        if (star < 0 || place < star)
            return place < items.Length && IsNameless(items[place]);

        return place - behind > lastStar && IsNameless(items[place - behind]);
    }

    private static bool IsNameless(SqlNode item) => item.Type is not ("COLUMN_REF" or "STAR") && item.Text("alias").Length == 0;
}
