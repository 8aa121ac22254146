using TrailTools.Cloud.Athena;
using TrailTools.Core.Tests.Cloud;
using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Diagnostics;
using TrailTools.Queries.Asking;

namespace TrailTools.Core.Tests.Queries.Asking;

/// <summary>What becomes of a query before Athena gets it.</summary>
public class QueryPreparerTests
{
    private const string Bucket = "logs";
    private static readonly TableId Table = new("default", "t");
    private readonly FakeCloud _cloud = new();
    private readonly TestLog _log = new();

    public QueryPreparerTests()
    {
        _cloud.Buckets.Add(Bucket);
        Put("111122223333", "eu-west-1", "2025/12/31");
        Put("111122223333", "eu-west-1", "2026/01/02");
        Put("111122223333", "us-east-1", "2025/11/30");
        Put("444455556666", "eu-west-1", "2026/02/01");
        AddTable("enum", "111122223333");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_asked_comes_whole()
    {
        var request = await PrepareAsync(new QueryAsk("select count(*) from cloudtrail_logs where day = ?")
        {
            Table = Table,
            WorkGroup = "w",
            OutputLocation = "s3://r/",
            Parameters = ["'2026/03/04'"],
            ReuseMaxAge = TimeSpan.FromHours(1),
        });

        Assert.Equal("select count(*) from \"default\".\"t\" where day = ?", request.Sql);
        Assert.Equal(("default", "w", "s3://r/", TimeSpan.FromHours(1)), (request.Database, request.WorkGroup, request.OutputLocation, request.ReuseMaxAge));
        Assert.Equal(["'2026/03/04'"], request.Parameters);
    }

    [Theory]
    [InlineData("select count(*) from t")]
    [InlineData("select count(*) from \"default\".\"T\" where eventname = 'day'")]
    [InlineData("with x as (select * from t) select * from x")]
    [InlineData("select * from t where eventtime > '2026'")]
    [InlineData("select * from t")]
    public async Task A_query_that_certainly_reads_all_is_refused(string sql)
    {
        var error = await Assert.ThrowsAsync<TrailException>(() => PrepareAsync(new QueryAsk(sql)));

        Assert.Equal(("AthenaFullScan", TrailErrorKind.Budget, "default.t"), (error.Id, error.Kind, error.Subject));
        Assert.Contains("account, region, day", error.Message, StringComparison.Ordinal);
        Assert.Equal(sql, (await PrepareAsync(new QueryAsk(sql) { AllowFullScan = true })).Sql);
    }

    [Theory]
    [InlineData("select count(*) from t where day > '2026/03/04'", 0)]
    [InlineData("select count(*) from t where concat(day, '') > '2026/03/04'", 1)]
    [InlineData("select count(*) from elsewhere", 0)]
    [InlineData("show partitions t", 0)]
    [InlineData("insert into x select * from y", 0)]
    public async Task What_may_be_narrow_goes_as_it_is(string sql, int warnings)
    {
        Assert.Equal(sql, (await PrepareAsync(new QueryAsk(sql))).Sql);
        Assert.Equal(warnings, _log.Warnings.Count);
    }

    [Fact]
    public async Task The_first_look_is_at_the_newest_days_of_the_table_s_own_accounts()
    {
        var request = await PrepareAsync(new QueryAsk("SELECT * FROM \"default\".\"t\" limit 10"));

        Assert.Equal("SELECT * FROM \"default\".\"t\" WHERE \"day\" >= '2026/01/01' limit 10", request.Sql);
        Assert.Contains("newest days", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_has_to_be_told_the_account_is_told_the_one_with_the_newest_day()
    {
        AddTable("injected");

        Assert.Equal("select * from t WHERE \"account\" = '444455556666' AND \"day\" >= '2026/01/31' limit 10", (await PrepareAsync(new QueryAsk("select * from t limit 10"))).Sql);
    }

    [Fact]
    public async Task Where_the_days_cannot_be_looked_for_the_first_look_is_refused()
    {
        _cloud.Calls.Fail("ListObjectsV2", new TrailException(TrailErrorKind.Denied, "AwsAccessDenied", null, "No."));

        Assert.Equal("AthenaFullScan", (await Assert.ThrowsAsync<TrailException>(() => PrepareAsync(new QueryAsk("select * from t limit 10")))).Id);
    }

    [Fact]
    public async Task A_table_that_may_not_be_looked_at_is_a_warning()
    {
        _cloud.Calls.Fail("GetTableMetadata", new TrailException(TrailErrorKind.Denied, "DataCatalogRefused", null, "No."));

        Assert.Equal("select * from t", (await PrepareAsync(new QueryAsk("select * from t"))).Sql);
        Assert.Single(_log.Warnings);
    }

    [Theory]
    [InlineData("it's; drop table x --", "'it''s; drop table x --'")]
    [InlineData("?", "'?'")]
    [InlineData(5, "5")]
    [InlineData(-5L, "-5")]
    [InlineData(true, "true")]
    [InlineData(1.5, "1.5000000000000000E+000")]
    [InlineData(null, "NULL")]
    public void A_value_becomes_a_literal(object? value, string literal) => Assert.Equal(literal, QueryParameter.Write(value));

    [Fact]
    public void Times_are_texts_as_records_have_them()
        => Assert.Equal("'2026-03-04T11:00:00Z'", QueryParameter.Write(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.FromHours(1))));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData('x')]
    public void What_is_no_value_is_refused(object value) => Assert.Equal("QueryParameterRefused", Assert.Throws<TrailException>(() => QueryParameter.Write(value)).Id);

    private Task<QueryRequest> PrepareAsync(QueryAsk ask) => new QueryPreparer(_cloud, _log).PrepareAsync(ask, Stop);

    private void Put(string account, string region, string day) => _cloud.Objects.Add(Bucket, $"AWSLogs/{account}/CloudTrail/{region}/{day}/x.json.gz");

    private void AddTable(string account, string? values = null)
    {
        var parameters = new Dictionary<string, string>
        {
            ["projection.enabled"] = "true",
            ["projection.account.type"] = account,
            ["projection.region.type"] = "enum",
            ["projection.region.values"] = "eu-west-1,us-east-1",
            ["projection.day.type"] = "date",
            ["projection.day.format"] = "yyyy/MM/dd",
            ["projection.day.range"] = "2025/01/01,NOW",
            ["location"] = $"s3://{Bucket}/AWSLogs/",
            ["storage.location.template"] = $"s3://{Bucket}/AWSLogs/${{account}}/CloudTrail/${{region}}/${{day}}",
        };
        if (values is not null)
            parameters["projection.account.values"] = values;
        _cloud.Athena.Tables[Table] = new TableDescription(Table, [new("eventname", "string")], [new("account", "string"), new("region", "string"), new("day", "string")]) { Parameters = parameters };
    }
}
