namespace TrailTools.Sql.Tables;

/// <summary>What DuckDB reads in place of a table.</summary>
/// <param name="Sql">SQL that can stand behind FROM: a table function's call, a query in parentheses. It holds nothing that a user wrote.</param>
internal sealed record TableSource(string Sql)
{
    /// <summary>The full paths of files that DuckDB itself has to open for it; none else will be open to the query.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];
}
