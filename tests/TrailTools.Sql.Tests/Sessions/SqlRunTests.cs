using TrailTools.Diagnostics;
using TrailTools.Sql.Sessions;
using TrailTools.Sql.Tables;
using TrailTools.Sql.Tests.Fakes;

namespace TrailTools.Sql.Tests.Sessions;

public class SqlRunTests
{
    private const string Logs = "SELECT * FROM (VALUES ('A', {'type': 'Root'}), ('B', {'type': 'IAMUser'}), ('A', NULL)) v(eventname, useridentity)";

    [Theory]
    [InlineData("select eventname, count(*) from cloudtrail_logs group by 1 order by 1", "A 2 / B 1")]
    [InlineData("SELECT useridentity.type FROM cloudtrail_logs WHERE useridentity.type = 'Root';", "Root")]
    [InlineData("with cloudtrail_logs as (select * from cloudtrail_logs where eventname = 'B') select eventname from cloudtrail_logs", "B")]
    [InlineData("select 'é' || x.eventname from cloudtrail_logs x join \"cloudtrail_logs\" on cloudtrail_logs.eventname = x.eventname where x.eventname = 'B'", "éB")]
    [InlineData("select t.eventname from \"default\" . \"the \"\"logs\" t where exists (select 1 from db.cloudtrail_logs_b where 1 = 0) or t.eventname = 'B'", "B", "the \"\"logs|cloudtrail_logs_b")]
    [InlineData("select count(*) from awsdatacatalog.mydb.logs", "3", "mydb.logs")]
    [InlineData("select (select count(*) from cloudtrail_logs) + n from unnest([1]) u(n)", "4")]
    [InlineData("select 1 where 'cloudtrail_logs' = 'x' -- cloudtrail_logs", "")]
    public void Queries_are_answered(string sql, string rows, string? names = null)
    {
        var table = new FakeTable(Logs);

        Assert.Equal(rows, Rows.Text(sql, names is null or "mydb.logs" ? new LogCatalog(names, table) : new TwoNames(table)));
    }

    [Theory]
    [InlineData("select eventname, count(*), max(eventname) m, useridentity.type, useridentity.type from cloudtrail_logs group by 1, 4", "eventname _col1 m type type_2")]
    [InlineData("select 1, *, EventName AS Foo, 2 from cloudtrail_logs", "_col0 eventname useridentity foo _col4")]
    [InlineData("select *, * from cloudtrail_logs", "eventname useridentity eventname_2 useridentity_2")]
    [InlineData("select 1 union all select 2", "_col0")]
    [InlineData("with x as (select 1 as Y) select * from x", "y")]
    public void Columns_are_named_as_Athena_names_them(string sql, string names)
        => Assert.Equal(names, string.Join(' ', Rows.Of(sql, new FakeTable(Logs))[0].Names));

    [Theory]
    [InlineData("select timestamp '2026-03-04 05:06:07'", "2026-03-04T05:06:07.0000000+00:00")]
    [InlineData("select from_iso8601_timestamp('2026-03-04T05:06:07+01:00')", "2026-03-04T04:06:07.0000000+00:00")]
    public void Times_have_the_offset_zero(string sql, string time)
        => Assert.Equal(time, Assert.IsType<DateTimeOffset>(Assert.Single(Rows.Of(sql, new FakeTable(Logs))).Values[0]).ToString("O"));

    [Theory]
    [InlineData("select date '2026-03-04'", "2026-03-04")]
    [InlineData("select true", true)]
    [InlineData("select 1", 1)]
    [InlineData("select count(*) from cloudtrail_logs", 3L)]
    [InlineData("select 1.5e0", 1.5)]
    [InlineData("select null", null)]
    [InlineData("select sum(3)", 3L)]
    [InlineData("select to_utf8('x')", "78")]
    public void Values_are_typed(string sql, object? value) => Assert.Equal(value, Assert.Single(Rows.Of(sql, new FakeTable(Logs))).Values[0]);

    [Theory]
    [InlineData("select array[1, 2.5]", "[1.0,2.5]")]
    [InlineData("select array['a', 'x\"y', null]", """["a","x\"y",null]""")]
    [InlineData("select array[timestamp '2026-03-04 00:00:00']", """["2026-03-04T00:00:00Z"]""")]
    [InlineData("select map(array['k'], array[true])", """{"k":true}""")]
    [InlineData("select useridentity from cloudtrail_logs where eventname = 'B'", """{"type":"IAMUser"}""")]
    [InlineData("""select json_parse('{"a": 1}')""", """{"a":1}""")]
    [InlineData("""select json_extract('{"a": [1, {"b": "x"}]}', '$.a')""", """[1,{"b":"x"}]""")]
    public void What_has_parts_is_a_JSON_value_in_one_cell(string sql, string json)
        => Assert.Equal(json, Assert.Single(Rows.Of(sql, new FakeTable(Logs))).Values[0]!.ToString());

    [Theory]
    [InlineData("select evnt from cloudtrail_logs", "SqlInvalid", "evnt")]
    [InlineData("select * from cloudtrail", "SqlTableUnknown", "-TableName cloudtrail")]
    [InlineData("select * from other.cloudtrail_logs", "SqlTableUnknown", "cloudtrail_logs")]
    [InlineData("select 1; select 2", "SqlSyntax", "one")]
    [InlineData("select 1 +", "SqlInvalid", "syntax error")]
    [InlineData("select cast('x' as integer)", "SqlInvalid", "'x'")]
    public void What_is_wrong_is_told(string sql, string id, string text)
    {
        var error = Assert.Throws<TrailException>(() => Rows.Of(sql, new FakeTable(Logs)));

        Assert.Equal(id, error.Id);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_behind_a_table_is_told_at_its_place_in_the_query()
    {
        const string Sql = "select 'é' from cloudtrail_logs where evnt = 'x'";
        var error = Assert.Throws<TrailException>(() => Rows.Of(Sql, new FakeTable(Logs)));

        var lines = error.Message.Split('\n');
        Assert.Equal(lines[^2].IndexOf("evnt", StringComparison.Ordinal), lines[^1].IndexOf('~', StringComparison.Ordinal));
    }

    [Fact]
    public void What_ended_the_reading_is_told_and_not_what_DuckDB_makes_of_it()
    {
        var failure = new TrailException(TrailErrorKind.Budget, "ScanBudgetExceeded", null, "Enough.");
        var table = new FakeTable("SELECT error('no') AS eventname") { Failure = failure };

        Assert.Same(failure, Assert.Throws<TrailException>(() => Rows.Of("select * from cloudtrail_logs", table)));
    }

    [Fact]
    public void A_query_that_is_stopped_ends()
    {
        using var stop = new CancellationTokenSource();
        var table = new FakeTable("SELECT i AS eventname FROM range(100000000000) t(i)");
        using var run = new SqlRun("select eventname from cloudtrail_logs", new LogCatalog(null, table), new SqlSpace(), NullTrailLog.Instance);
        using var rows = run.Rows(stop.Token).GetEnumerator();
        Assert.True(rows.MoveNext());
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            while (rows.MoveNext())
            {
            }
        });
    }

    [Fact]
    public void What_does_not_fit_into_memory_goes_to_a_folder_that_is_removed()
    {
        var folder = Directory.CreateTempSubdirectory("TrailTools-spill-test-");
        var space = new SqlSpace { Memory = 60 << 20, Threads = 2, MakeFolder = () => folder.CreateSubdirectory("query") };
        var table = new FakeTable("SELECT md5(i::varchar) || repeat('x', 100) AS eventname FROM range(600000) t(i)");
        try
        {
            Assert.Equal(600_000L, Assert.Single(Rows.Of("select count(*) from (select row_number() over (order by eventname) from cloudtrail_logs)", table, space: space)).Values[0]);
            Assert.Empty(folder.EnumerateFileSystemInfos());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Two names for one table, to try how names may be written.</summary>
    private sealed class TwoNames(ISqlTable table) : ITableCatalog
    {
        public IEnumerable<string> Names => ["the \"logs", "cloudtrail_logs_b"];

        public ISqlTable? Find(string schema, string name) => Names.Contains(name) ? table : null;
    }
}
