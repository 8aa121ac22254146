using TrailTools.Diagnostics;

namespace TrailTools.Sql.Tests.Dialect;

/// <summary>What expressions and queries of Athena give.</summary>
public sealed class ExpressionTests : IDisposable
{
    private readonly AthenaDatabase _database = new();

    public static IEnumerable<TheoryDataRow<string, string>> Cases(string name) => DialectCases.Read(name);

    /// <summary>The value is the text that DuckDB makes of it; ! is any error of DuckDB, !Id one of ours.</summary>
    [Theory]
    [MemberData(nameof(Cases), "json")]
    [MemberData(nameof(Cases), "text")]
    [MemberData(nameof(Cases), "time")]
    [MemberData(nameof(Cases), "arrays")]
    [MemberData(nameof(Cases), "aggregates")]
    [MemberData(nameof(Cases), "network")]
    [MemberData(nameof(Cases), "values")]
    public void A_query_gives_what_Athena_gives(string sql, string expected)
    {
        var query = sql.StartsWith("SELECT ", StringComparison.Ordinal) || sql.StartsWith("WITH ", StringComparison.Ordinal) || sql.StartsWith("VALUES ", StringComparison.Ordinal) ? sql : "SELECT " + sql;
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

    public void Dispose() => _database.Dispose();
}
