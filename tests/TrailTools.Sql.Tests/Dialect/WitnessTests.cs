using DuckDB.NET.Data;

namespace TrailTools.Sql.Tests.Dialect;

/// <summary>Where another's translation runs too, its rows are the same.</summary>
public sealed class WitnessTests : IDisposable
{
    /// <summary>Queries whose rows differ, with the reason: the witness's own.</summary>
    private static readonly Lazy<Dictionary<string, string>> Differences = new(static () => DialectCases.Read("witness-differs").ToDictionary(static row => row.Data.Item1, static row => row.Data.Item2));

    private readonly AthenaDatabase _ours = new();
    private readonly AthenaDatabase _plain = new();

    public static IEnumerable<TheoryDataRow<string>> Cases()
        => ExpressionTests.Files.SelectMany(DialectCases.Read).Where(static row => !row.Data.Item2.StartsWith('!')).Select(static row => new TheoryDataRow<string>(row.Data.Item1));

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_witness_agrees(string sql)
    {
        var query = ExpressionTests.QueryOf(sql);
        var rows = Rows(Witness.Translate(query));
        Assert.SkipWhen(rows is null, "What the witness makes of it does not run on DuckDB.");

        if (Differences.Value.ContainsKey(sql))
            Assert.NotEqual(_ours.Rows(query), rows);
        else
            Assert.Equal(_ours.Rows(query), rows);
    }

    [Fact]
    public void Listed_differences_are_of_cases_that_are_there()
        => Assert.Empty(Differences.Value.Keys.Except(Cases().Select(static row => row.Data)));

    public void Dispose()
    {
        _ours.Dispose();
        _plain.Dispose();
    }

    private string? Rows(string? sql)
    {
        try
        {
            return sql is null ? null : _plain.RowsOf(sql);
        }
        catch (DuckDBException)
        {
            return null;
        }
    }
}
