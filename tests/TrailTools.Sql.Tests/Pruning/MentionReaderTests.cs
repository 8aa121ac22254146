using System.Globalization;
using DuckDB.NET.Data;
using TrailTools.Sql.Dialect;
using TrailTools.Sql.Pruning;
using TrailTools.Sql.Queries;
using TrailTools.Sql.Tables;

namespace TrailTools.Sql.Tests.Pruning;

public class MentionReaderTests
{
    private const string Always = "always";

    [Theory]
    [InlineData("eventname = 'CreateUser'", "((eventName Equal 'CreateUser'))")]
    [InlineData("'CreateUser' = eventName", "((eventName Equal 'CreateUser'))")]
    [InlineData("t.eventname = 'CreateUser'", "((eventName Equal 'CreateUser'))")]
    [InlineData("lower(eventname) = 'createuser'", "((eventName Equal 'createuser'))")]
    [InlineData("eventname in ('A', 'B')", "((eventName Equal 'A' or eventName Equal 'B'))")]
    [InlineData("useridentity.type = 'Root'", "((userIdentity.type Equal 'Root'))")]
    [InlineData("t.useridentity.sessioncontext.sessionissuer.username = 'x'", "((userIdentity.sessionContext.sessionIssuer.userName Equal 'x'))")]
    [InlineData("errorcode is not null", "(errorCode Exists)")]
    [InlineData("eventname like 'Delete%'", "(eventName Like 'Delete*')")]
    [InlineData("requestparameters like '%a_b[*]%'", "(requestParameters Like '*a*b`[`*`]*')")]
    [InlineData("eventname = 'A' and awsregion = 'r'", "(((eventName Equal 'A')) and ((awsRegion Equal 'r')))")]
    [InlineData("eventname = 'A' or awsregion = 'r'", "(((eventName Equal 'A')) or ((awsRegion Equal 'r')))")]
    [InlineData("eventname = 'A' and upper(awsregion) || 'x' = 'r'", "(((eventName Equal 'A')))")]
    [InlineData("eventname = 'A' or length(awsregion) = 3", Always)]
    [InlineData("not eventname = 'A'", Always)]
    [InlineData("eventname <> 'A'", Always)]
    [InlineData("eventname not in ('A')", Always)]
    [InlineData("eventname not like 'A%'", Always)]
    [InlineData("errorcode is null", Always)]
    [InlineData("eventname = awsregion", Always)]
    [InlineData("eventname = (select 'A')", Always)]
    [InlineData("eventname = cast(random() as varchar)", Always)]
    [InlineData("resources[1].arn = 'A'", Always)]
    [InlineData("coalesce(eventname, 'A') = 'A'", Always)]
    [InlineData("nothing = 'A'", Always)]
    public void A_condition_is_true_wherever_WHERE_is(string where, string condition)
        => Assert.Equal(condition, Read($"SELECT * FROM t WHERE {where}").Condition.ToString());

    [Theory]
    [InlineData("eventtime >= '2026-03-04T05:06:07Z'", "2026-03-04T05:06:07Z", null)]
    [InlineData("eventtime > '2026-03-04'", "2026-03-04T00:00:00Z", null)]
    [InlineData("eventtime < '2026-03-04'", null, "2026-03-05T00:00:00Z")]
    [InlineData("eventtime <= '2026-03-04T05:06:07Z'", null, "2026-03-04T05:06:08Z")]
    [InlineData("eventtime between '2026-03-04T00:00:00Z' and '2026-03-06'", "2026-03-04T00:00:00Z", "2026-03-07T00:00:00Z")]
    [InlineData("'2026-03-04' <= eventtime", "2026-03-04T00:00:00Z", null)]
    [InlineData("eventtime = '2026-03-04T05:06:07Z'", "2026-03-04T05:06:07Z", "2026-03-04T05:06:08Z")]
    [InlineData("eventtime > '2026-03-04 25:00'", "2026-03-04T00:00:00Z", null)]
    [InlineData("eventtime > '2026-13-04' and eventtime < 'x'", null, null)]
    [InlineData("from_iso8601_timestamp(eventtime) > timestamp '2026-03-04 01:00:00'", "2026-03-04T01:00:00Z", null)]
    [InlineData("try(from_iso8601_timestamp(eventtime)) >= from_iso8601_timestamp('2026-03-04T01:00:00Z') - interval '1' hour", "2026-03-04T00:00:00Z", null)]
    [InlineData("cast(eventtime as timestamp) < date '2026-03-04'", null, "2026-03-04T00:00:01Z")]
    [InlineData("eventtime > '2026-03-05' and eventtime < '2026-03-01'", "2026-03-05T00:00:00Z", null)]
    [InlineData("eventtime > '2026-03-05' or eventname = 'x'", null, null)]
    [InlineData("not eventtime > '2026-03-05'", null, "2026-03-06T00:00:00Z")]
    [InlineData("eventtime > useragent", null, null)]
    public void Times_bound_what_is_read(string where, string? start, string? end)
    {
        var time = Read($"SELECT * FROM t WHERE {where}").Time;

        Assert.Equal((start, end), (Text(time.Start), Text(time.End)));
    }

    [Theory]
    [InlineData("day = '2026/03/04'", "2026-03-04", "2026-03-04")]
    [InlineData("\"timestamp\" >= '2026/03/04'", "2026-03-04", null)]
    [InlineData("date_partition between '2026/03/04' and '2026/03/06'", "2026-03-04", "2026-03-06")]
    [InlineData("day in ('2026/03/04', '2026/03/02')", "2026-03-02", "2026-03-04")]
    [InlineData("day > '2026-03-04'", null, null)]
    [InlineData("day like '2026/03/%'", null, null)]
    public void Days_bound_what_is_read(string where, string? first, string? last)
    {
        var mention = Read($"SELECT * FROM t WHERE {where}");

        Assert.Equal((first, last), (Text(mention.FirstDay), Text(mention.LastDay)));
    }

    [Fact]
    public void A_day_that_is_reckoned_from_now_is_known()
    {
        var first = Read("SELECT * FROM t WHERE day >= date_format(date_add('day', -30, current_timestamp), '%Y/%m/%d')").FirstDay;

        Assert.InRange(first!.Value, DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-31)), DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-30)));
    }

    [Fact]
    public void Accounts_and_regions_are_told_by_name()
    {
        var mention = Read("SELECT * FROM t WHERE account = '111111111111' AND region_partition IN ('us-east-1', 'eu-west-1') AND region <> 'x' AND (region = 'q' OR eventname = 'z')");

        Assert.True(mention.Accounts("111111111111"));
        Assert.False(mention.Accounts("222222222222"));
        Assert.True(mention.Regions("eu-west-1"));
        Assert.False(mention.Regions("us-west-2"));
    }

    [Theory]
    [InlineData("SELECT * FROM t x JOIN t y ON x.eventid = y.eventid WHERE x.eventname = 'A'", "((eventName Equal 'A'))", Always)]
    [InlineData("SELECT * FROM t x JOIN t y ON x.eventid = y.eventid WHERE y.eventname = 'A'", Always, "((eventName Equal 'A'))")]
    [InlineData("SELECT * FROM t JOIN t ON true WHERE t.eventname = 'A'", Always, Always)]
    [InlineData("SELECT * FROM t, (SELECT eventname FROM t WHERE eventname = 'B') u WHERE t.eventname = 'A'", "((eventName Equal 'A'))", "((eventName Equal 'B'))")]
    [InlineData("SELECT * FROM t useridentity JOIN t y ON true WHERE useridentity.type = 'A'", Always, Always)]
    public void A_condition_is_of_the_table_that_it_names(string sql, string first, string second)
    {
        using var connection = Open();
        var tables = Find(connection, sql);

        Assert.Equal([first, second], tables.Select(table => MentionReader.Read(connection, table, []).Condition.ToString()));
    }

    private static TableMention Read(string sql)
    {
        using var connection = Open();
        return MentionReader.Read(connection, Assert.Single(Find(connection, sql)), []);
    }

    private static IReadOnlyList<TableReference> Find(DuckDBConnection connection, string sql)
    {
        var query = AthenaDialect.Translate(sql, []);
        AthenaDialect.Install(connection, query);
        return TableFinder.Find(SqlTree.Parse(connection, query.Text));
    }

    private static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    private static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string? Text(DateTimeOffset? time) => time is { } moment ? Events.EventTime.Format(moment) : null;
}
