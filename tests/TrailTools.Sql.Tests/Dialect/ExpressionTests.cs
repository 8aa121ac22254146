using TrailTools.Diagnostics;

namespace TrailTools.Sql.Tests.Dialect;

/// <summary>What expressions and queries of Athena give.</summary>
public sealed class ExpressionTests : IDisposable
{
    /// <summary>The case files.</summary>
    internal static readonly string[] Files = ["json", "text", "time", "arrays", "aggregates", "network", "values"];

    private readonly AthenaDatabase _database = new();

    public static IEnumerable<TheoryDataRow<string, string>> Cases() => Files.SelectMany(DialectCases.Read);

    /// <summary>The value is the text that DuckDB makes of it; ! is any error of DuckDB, !Id one of ours.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_query_gives_what_Athena_gives(string sql, string expected)
    {
        var query = QueryOf(sql);
        switch (expected)
        {
            case "!":
                Assert.ThrowsAny<System.Data.Common.DbException>(() => _database.Rows(query));
                break;
            case ['!', .. var id]:
                Assert.Equal(id, Assert.Throws<TrailException>(() => _database.Rows(query)).Id);
                break;
            default:
                Assert.Equal(expected, _database.Rows(query));
                break;
        }
    }

    /// <summary>A case's query: it is one, or an expression or more.</summary>
    internal static string QueryOf(string sql) => Array.Exists(["SELECT ", "WITH ", "VALUES "], word => sql.StartsWith(word, StringComparison.Ordinal)) ? sql : "SELECT " + sql;

    public void Dispose() => _database.Dispose();
}
