using TrailTools.Cloud.Athena;
using TrailTools.Queries.Texts;

namespace TrailTools.Core.Tests.Queries.Texts;

/// <summary>What can be told of a query by its words.</summary>
public class QueryTextTests
{
    private static readonly TableId Table = new("default", "a\"b");

    [Theory]
    [InlineData("select 'it''s', \"a\"\"b\" -- no\n/* no */ from t.x where a<=1.5", "select|'it''s'|,|\"a\"\"b\"|from|t|.|x|where|a|<=|1.5")]
    [InlineData("a!=b||c<>d", "a|!=|b||||c|<>|d")]
    [InlineData("'open", "'open")]
    [InlineData("\"open", "\"|open")]
    [InlineData("/* open", "")]
    [InlineData("größe", "größe")]
    public void A_query_is_cut_into_its_pieces(string sql, string pieces)
        => Assert.Equal(pieces, string.Join('|', SqlScanner.Read(sql).Select(static token => token.Text)));

    [Theory]
    [InlineData("select * from cloudtrail_logs", "select * from \"default\".\"a\"\"b\"")]
    [InlineData("select Cloudtrail_Logs.eventname from CLOUDTRAIL_LOGS", "select \"a\"\"b\".eventname from \"default\".\"a\"\"b\"")]
    [InlineData("select 'cloudtrail_logs', \"cloudtrail_logs\", x.cloudtrail_logs -- cloudtrail_logs", "select 'cloudtrail_logs', \"cloudtrail_logs\", x.cloudtrail_logs -- cloudtrail_logs")]
    [InlineData("/* cloudtrail_logs */ select 1", "/* cloudtrail_logs */ select 1")]
    public void The_name_of_all_logs_becomes_the_table_s(string sql, string expected) => Assert.Equal(expected, TableNamer.Put(sql, Table));

    [Theory]
    [InlineData("select * from t", "d.t")]
    [InlineData("select * from T x, \"Db\".\"T2\" as y join awsdatacatalog.db.t3 on true", "d.t db.t2 db.t3")]
    [InlineData("with own as (select * from t), o2 as (select * from own) select * from own, o2", "d.t")]
    [InlineData("select * from (select * from a) x cross join unnest(resources) as r(x)", "d.a")]
    [InlineData("select * from other.db.t", "")]
    [InlineData("select 'from x' from t where a in (select b from u) limit 3", "d.t d.u")]
    [InlineData("select 1", "")]
    [InlineData("from", "")]
    public void Tables_are_those_behind_FROM_and_JOIN(string sql, string tables)
        => Assert.Equal(tables, string.Join(' ', TableMentions.Find(SqlScanner.Read(sql), "d")));

    [Theory]
    [InlineData("select * from t where eventname = 'x'", nameof(PartitionUse.None))]
    [InlineData("select * from t where eventname = 'day'", nameof(PartitionUse.None))]
    [InlineData("select * from t -- where day = '2026/03/04'", nameof(PartitionUse.None))]
    [InlineData("select day, count(*) from t group by day", nameof(PartitionUse.Named))]
    [InlineData("select day = 'x' from t", nameof(PartitionUse.Named))]
    [InlineData("select * from t where substr(day, 1, 4) = '2026'", nameof(PartitionUse.Named))]
    [InlineData("select * from t where day >= '2026/03/04'", nameof(PartitionUse.Compared))]
    [InlineData("select * from t where '2026/03/04' <= t.\"DAY\"", nameof(PartitionUse.Compared))]
    [InlineData("select * from t where region in ('us-east-1')", nameof(PartitionUse.Compared))]
    [InlineData("select * from t where Day between 'a' and 'b'", nameof(PartitionUse.Compared))]
    [InlineData("select * from t a join u b on a.day = b.day", nameof(PartitionUse.Compared))]
    public void Conditions_on_partitions_are_seen(string sql, string use)
        => Assert.Equal(use, $"{PartitionUseFinder.Find(SqlScanner.Read(sql), ["account", "region", "day"])}");

    [Theory]
    [InlineData("SELECT * FROM \"default\".\"t\" limit 10", "default.t", 28)]
    [InlineData("select * from t limit 10;", "d.t", 16)]
    [InlineData("select * from t", null, 0)]
    [InlineData("select * from t where a = 1 limit 10", null, 0)]
    [InlineData("select a from t limit 10", null, 0)]
    [InlineData("select * from t x limit 10", null, 0)]
    [InlineData("select * from t limit 10 offset 3", null, 0)]
    [InlineData("select * from t order by 1 limit 10", null, 0)]
    public void The_first_look_is_that_text_and_no_other(string sql, string? table, int behind)
    {
        var look = FirstLook.Of(SqlScanner.Read(sql), "d");

        Assert.Equal((table, behind), (look?.Table.ToString(), look?.Behind ?? 0));
    }
}
