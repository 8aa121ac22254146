using TrailTools.Cloud.Athena;
using TrailTools.Core.Tests.Cloud;
using TrailTools.Diagnostics;
using TrailTools.Queries.Results;

namespace TrailTools.Core.Tests.Queries.Results;

public class ResultReaderTests
{
    private static readonly ResultColumn[] Columns = [new("id", "bigint"), new("text", "varchar")];
    private readonly FakeCloud _cloud = new();

    [Theory]
    [InlineData(0, "GetQueryResults")]
    [InlineData(999, "GetQueryResults")]
    [InlineData(1000, "GetQueryResults GetCallerIdentity HeadObject GetObject")]
    public async Task A_short_result_comes_from_Athena_and_a_longer_one_from_its_file(int rows, string calls)
    {
        var query = await Query(rows);

        Assert.Equal(Expected(rows), await Read(query));
        Assert.Equal(calls, string.Join(' ', _cloud.Calls.Operations));
    }

    [Fact]
    public async Task A_file_of_several_ranges_is_read_a_range_ahead()
    {
        var wide = new string('x', 12_000);
        var query = await Query(2500, wide);

        Assert.Equal(Expected(2500, wide), await Read(query));
        Assert.Equal(3, _cloud.Calls.Made.Count(static call => call.StartsWith("GetObject", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("HeadObject")]
    [InlineData("bucket of another account")]
    public async Task Where_the_file_cannot_be_read_the_rows_are_asked_of_Athena(string what)
    {
        var query = await Query(2500);
        _cloud.Calls.Fail("HeadObject", new TrailException(what == "HeadObject" ? TrailErrorKind.Denied : TrailErrorKind.Conflict, "AwsAccessDenied", "results", "No."));

        Assert.Equal(Expected(2500), await Read(query));
        Assert.Equal(3, _cloud.Calls.Made.Count(static call => call.StartsWith("GetQueryResults", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_result_that_Athena_keeps_is_asked_of_it()
    {
        _cloud.Athena.WorkGroups[0] = _cloud.Athena.WorkGroups[0] with { HasManagedResults = true };

        Assert.Equal(Expected(1500), await Read(await Query(1500)));
    }

    [Fact]
    public async Task What_is_no_SELECT_has_no_names_in_front()
    {
        _cloud.Athena.Answer = request => new FakeQuery(request) { Columns = [new("tab_name", "string")], Rows = [["tab_name"], ["logs"]], StatementType = "UTILITY" };

        Assert.Equal(["tab_name", "logs"], await Read(await Run()));
    }

    [Fact]
    public async Task Who_leaves_early_ends_the_reading()
    {
        var query = await Query(2500, new string('x', 5000));
        await using (var blocks = new ResultReader(_cloud, NullTrailLog.Instance).ReadAsync(query, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken))
            Assert.True(await blocks.MoveNextAsync());

        Assert.InRange(_cloud.Calls.Made.Count(static call => call.StartsWith("GetObject", StringComparison.Ordinal)), 1, 2);
    }

    private static IEnumerable<string> Expected(int rows, string text = "say \"so\"") => Enumerable.Range(0, rows).Select(row => $"{row}|{(row % 3 == 0 ? "NULL" : row % 3 == 1 ? "" : text)}");

    private Task<QueryExecution> Query(int rows, string text = "say \"so\"")
    {
        _cloud.Athena.Answer = request => new FakeQuery(request)
        {
            Columns = Columns,
            Rows = [.. Enumerable.Range(0, rows).Select(row => new[] { $"{row}", row % 3 == 0 ? null : row % 3 == 1 ? "" : text })],
        };
        return Run();
    }

    private async Task<QueryExecution> Run()
    {
        _cloud.Buckets.Add("results");
        var stop = TestContext.Current.CancellationToken;
        var id = await _cloud.Athena.StartAsync(new QueryRequest("SELECT 1") { OutputLocation = "s3://results/a" }, stop);
        var query = await _cloud.Athena.GetAsync(id, stop);
        while (!query.IsOver)
            query = await _cloud.Athena.GetAsync(id, stop);
        _cloud.Calls.Clear();
        return query;
    }

    private async Task<List<string>> Read(QueryExecution query)
    {
        var rows = new List<string>();
        await foreach (var block in new ResultReader(_cloud, NullTrailLog.Instance).ReadAsync(query, TestContext.Current.CancellationToken))
        {
            for (var row = 0; row < block.RowCount; row++)
                rows.Add(string.Join('|', Enumerable.Range(0, block.Columns.Count).Select(column => block.Text(row, column) ?? "NULL")));
        }

        return rows;
    }
}
