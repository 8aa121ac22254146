using TrailTools.Cloud.Athena;
using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Diagnostics;
using TrailTools.Engines.Athena.Rebuilding;
using TrailTools.Engines.Athena.Writing;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;
using TrailTools.Query.Texts;
using TrailTools.Tables;
using TrailTools.Tables.Ddl;

namespace TrailTools.Core.Tests.Engines.Athena.Writing;

/// <summary>What is asked of Athena, text by text; that it means the same as a search in log files is tested over events.</summary>
public class SearchWriterTests
{
    private static readonly TableLayout Ours = new(new TableId("default", "logs"), Columns("eventtime string", "eventname string", "errorcode string", "readonly string", "sourceipaddress string", "requestparameters string", "useridentity struct<type:string,arn:string,username:string>", "resources array<struct<arn:string,type:string>>", "recipientaccountid string"))
    {
        Account = new PartitionKey("account", PartitionKind.Enum) { Values = ["111122223333", "444455556666"] },
        Region = new PartitionKey("region", PartitionKind.Enum) { Values = ["eu-west-1", "us-east-1"] },
        Day = new PartitionKey("day", PartitionKind.Date) { Format = "yyyy/MM/dd" },
    };

    private static readonly TimeRange Time = new(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 4, 13, 0, 0, 500, TimeSpan.Zero));

    private readonly TestLog _log = new();

    private static readonly (Condition Condition, string? Sql)[] Conditions =
    [
        (Condition.Always, null),
        (Equal("EventName", "CreateUser"), "lower(\"eventname\") = 'createuser'"),
        (Equal("EventName", "O'Brien"), "lower(\"eventname\") = 'o''brien'"),
        (Equal("EventName", "Café"), "\"eventname\" IS NOT NULL"),
        (Equal("EventName", "a\nb"), "\"eventname\" IS NOT NULL"),
        (new AnyOf([Equal("EventName", "A"), Equal("EventName", "B"), Equal("ErrorCode", "C")]), "(lower(\"eventname\") IN ('a', 'b') OR lower(\"errorcode\") = 'c')"),
        (new AnyOf([]), "false"),
        (Equal("EventName", "A").Not(), "NOT coalesce(lower(\"eventname\") = 'a', false)"),
        (Equal("EventName", "K").Not(), null),
        (new AnyOf([Equal("EventName", "A"), Equal("EventName", "K").Not()]), null),
        (Like("EventName", "Delete*"), "lower(\"eventname\") LIKE 'delete%' ESCAPE '!'"),
        (Like("EventName", "a_b%c!d*"), "lower(\"eventname\") LIKE 'a!_b!%c!!d%' ESCAPE '!'"),
        (Like("EventName", "a?[bc]*"), "lower(\"eventname\") LIKE 'a%%%' ESCAPE '!'"),
        (new Presence(FieldMap.Property("ErrorCode")), "\"errorcode\" IS NOT NULL"),
        (new Presence(FieldMap.Property("ErrorCode")).Not(), "NOT coalesce(\"errorcode\" IS NOT NULL, false)"),
        (new Comparison(FieldMap.Property("ReadOnly"), ComparisonOperator.Equal, Operand.Of(true)), "lower(trim(\"readonly\")) = 'true'"),
        (new AddressMatch(FieldMap.Property("SourceIPAddress"), AddressRange.Parse("203.0.113.7/24")), "(\"sourceipaddress\" LIKE '203.0.113.%' OR strpos(\"sourceipaddress\", ':') > 0)"),
        (new AddressMatch(FieldMap.Property("SourceIPAddress"), AddressRange.Parse("2001:db8::/32")), "\"sourceipaddress\" IS NOT NULL"),
        (Equal("UserArn", "arn:x"), "lower(\"useridentity\".\"arn\") = 'arn:x'"),
        (Equal("requestParameters.bucketName", "my-bucket"), "(strpos(lower(\"requestparameters\"), 'my-bucket') > 0 OR strpos(\"requestparameters\", '\\u') > 0)"),
        (new Presence(FieldMap.Find("requestParameters.bucketName")), "(strpos(lower(\"requestparameters\"), 'bucketname') > 0 OR strpos(\"requestparameters\", '\\u') > 0)"),
        (Equal("UserName", "Alice"), "(strpos(lower(concat_ws(' ', \"useridentity\".\"type\", \"useridentity\".\"arn\", \"useridentity\".\"username\")), 'alice') > 0 OR strpos(concat_ws(' ', \"useridentity\".\"type\", \"useridentity\".\"arn\", \"useridentity\".\"username\"), '\\u') > 0)"),
        (new PatternMatch(FieldMap.Property("EventName"), Patterns.Create("^Create(?=User)", true)), "\"eventname\" IS NOT NULL"),
        (new RecordMatch(Patterns.Create("x", true)), null),
    ];

    [Fact]
    public void Conditions_are_written()
        => Assert.Equal(Conditions.Select(static one => one.Sql), Conditions.Select(static one => one.Condition.Accept(new ConditionWriter(new FieldColumns(new RecordShape(Ours.Columns), "default.logs"), static _ => { })).Sql));

    [Fact]
    public void Folders_and_times_narrow_every_question()
        => Assert.Equal(
            """
            FROM "default"."logs"
            WHERE "account" IN ('111122223333')
              AND "day" >= '2026/03/04' AND "day" < '2026/03/06'
              AND (("eventtime" >= '2026-03-04T12:00:00' AND "eventtime" < '2026-03-04T13:00:01') OR "eventtime" IS NULL OR NOT regexp_like("eventtime", '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$'))
              AND lower("recipientaccountid") = '111122223333'
            """,
            Asked(Ours, new EventQuestion { Time = Time, Condition = Equal("AccountId", "111122223333") }).Single(), ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData("yyyy-MM-dd", "\"day\" >= '2026-03-04' AND \"day\" < '2026-03-06'")]
    [InlineData("yyyy/MM/dd/HH", "\"day\" >= '2026/03/04' AND \"day\" < '2026/03/06'")]
    [InlineData("yyyyMMdd", "\"day\" >= '20260304' AND \"day\" < '20260306'")]
    [InlineData("dd-MM-yyyy", null)]
    [InlineData(null, "((\"day\" >= '2026/03/04' AND \"day\" < '2026/03/06') OR (\"day\" >= '2026-03-04' AND \"day\" < '2026-03-06'))")]
    public void Days_are_asked_for_as_the_table_writes_them(string? format, string? sql)
        => Assert.Equal(sql, Days(Ours with { Day = Ours.Day! with { Format = format } }));

    [Fact]
    public void Of_a_year_a_month_and_a_day_as_three_columns_one_is_made()
        => Assert.Equal(
            "lpad(CAST(\"year\" AS varchar), 4, '0') || '/' || lpad(CAST(\"month\" AS varchar), 2, '0') || '/' || lpad(CAST(\"day\" AS varchar), 2, '0') >= '2026/03/04' AND lpad(CAST(\"year\" AS varchar), 4, '0') || '/' || lpad(CAST(\"month\" AS varchar), 2, '0') || '/' || lpad(CAST(\"day\" AS varchar), 2, '0') < '2026/03/06'",
            Days(Ours with { Day = null, Others = [new("year", PartitionKind.Catalog), new("month", PartitionKind.Catalog), new("day", PartitionKind.Catalog)] }));

    [Fact]
    public void A_table_that_wants_to_be_told_the_account_is_asked_for_one_at_a_time()
    {
        var queries = new SearchWriter(Ours with { Account = new PartitionKey("account", PartitionKind.Injected) }, new RecordShape(Ours.Columns), NullTrailLog.Instance)
            .Write(new EventQuestion { Time = Time }, ["111122223333", "444455556666"], false);

        Assert.Collection(queries, static one => Assert.Contains("WHERE \"account\" = '111122223333'\n", one, StringComparison.Ordinal), static one => Assert.Contains("WHERE \"account\" = '444455556666'\n", one, StringComparison.Ordinal));
    }

    [Fact]
    public void An_account_that_the_table_does_not_have_is_told()
    {
        var sql = Asked(Ours, new EventQuestion { Time = Time, Condition = Equal("AccountId", "999999999999") }).Single();

        Assert.Contains("WHERE false", sql, StringComparison.Ordinal);
        Assert.Contains("no account that is asked for; it has 111122223333, 444455556666", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, true, true)]
    public void What_would_read_all_days_is_refused(bool hasStart, bool hasDay, bool isAllowed)
    {
        var question = new EventQuestion { Time = new TimeRange(hasStart ? Time.Start : null, Time.End) };
        var table = hasDay ? Ours : Ours with { Day = null };
        if (isAllowed)
            Assert.Single(Asked(table, question));
        else
            Assert.Equal("AthenaFullScan", Assert.Throws<TrailException>(() => Asked(table, question)).Id);
        Assert.Single(new SearchWriter(table, new RecordShape(table.Columns), NullTrailLog.Instance).Write(question, null, allowFullScan: true));
    }

    [Theory]
    [InlineData("managementEvent")]
    [InlineData("userIdentity.sessionContext.sourceIdentity")]
    [InlineData("eventContext.x")]
    public void A_field_without_a_column_is_refused(string field)
    {
        var error = Assert.Throws<TrailException>(() => Asked(Ours, new EventQuestion { Time = Time, Condition = new Presence(FieldMap.Find(field)).Not() }));

        Assert.Equal("AthenaFieldMissing", error.Id);
        Assert.Contains(field, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_range_needs_a_column_with_the_time()
        => Assert.Equal("AthenaFieldMissing", Assert.Throws<TrailException>(() => Asked(Ours with { Columns = Columns("eventname string") }, new EventQuestion { Time = Time })).Id);

    [Fact]
    public void A_caller_s_name_narrows_the_documented_table_too()
    {
        var table = Ours with { Columns = [.. CloudTrailColumns.Documented.Select(static column => new CatalogColumn(column.Name, HiveTypes.Of(column.Type)))] };

        Assert.Contains("'alice') > 0", Asked(table, new EventQuestion { Time = Time, Condition = Equal("UserName", "Alice") }).Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "A", null, "\nLIMIT 5")]
    [InlineData(false, "A", null, "")]
    [InlineData(true, "K*?", null, "")]
    [InlineData(true, "A", 3, "")]
    public void Rows_are_limited_only_where_each_is_an_answer(bool includeDuplicate, string name, int? newest, string limit)
    {
        var question = new EventQuestion { First = 5, IncludeDuplicate = includeDuplicate, Newest = newest, Condition = name.Contains('?', StringComparison.Ordinal) ? Like("EventName", name) : Equal("EventName", name) };
        var sql = new SearchWriter(Ours, new RecordShape(Ours.Columns), NullTrailLog.Instance).Write(question, null, allowFullScan: true).Single();

        Assert.Equal(limit, sql.Contains("LIMIT", StringComparison.Ordinal) ? sql[sql.IndexOf("\nLIMIT", StringComparison.Ordinal)..] : "");
    }

    [Fact]
    public void A_question_that_is_too_long_is_asked_for_its_time_alone()
    {
        var sql = Asked(Ours, new EventQuestion { Time = Time, Condition = new AnyOf([.. Enumerable.Range(0, 30_000).Select(static number => Equal("EventName", $"Event{number}"))]) }).Single();

        Assert.DoesNotContain("event1", sql, StringComparison.Ordinal);
        Assert.Contains("\"day\" >= '2026/03/04'", sql, StringComparison.Ordinal);
    }

    [Fact]
    public void Structs_are_selected_field_by_field()
        => Assert.Equal(
            """
            SELECT
              "useridentity"."type" AS c0,
              "useridentity"."arn" AS c1,
              "useridentity"."username" AS c2,
              "eventtime" AS c3,
              "eventname" AS c4,
              "sourceipaddress" AS c5,
              "errorcode" AS c6,
              "requestparameters" AS c7,
              "readonly" AS c8,
              json_format(CAST(transform("resources", item -> item."arn") AS JSON)) AS c9,
              json_format(CAST(transform("resources", item -> item."type") AS JSON)) AS c10,
              "recipientaccountid" AS c11
            FROM "default"."logs"
            """,
            new SearchWriter(Ours, new RecordShape(Ours.Columns), NullTrailLog.Instance).Write(new EventQuestion(), null, allowFullScan: true).Single(), ignoreLineEndingDifferences: true);

    private static CatalogColumn[] Columns(params string[] columns) => [.. columns.Select(static column => column.Split(' ', 2)).Select(static parts => new CatalogColumn(parts[0], parts[1]))];

    private static Comparison Equal(string field, string text) => new(FieldMap.Find(field), ComparisonOperator.Equal, Operand.Of(text));

    private static WildcardMatch Like(string field, string pattern) => new(FieldMap.Find(field), Wildcard.TryParse(pattern, out var wildcard) ? wildcard : throw new FormatException(pattern));

    private string? Days(TableLayout table)
        => new PartitionWriter(table with { Account = null, Region = null }, TrailTools.Engines.Matching.ScopeFinder.Find(new EventQuestion { Time = Time }), NullTrailLog.Instance).Write().SingleOrDefault();

    private IEnumerable<string> Asked(TableLayout table, EventQuestion question)
    {
        var queries = new SearchWriter(table, new RecordShape(table.Columns), _log).Write(question, null, allowFullScan: false);
        return queries.Select(sql => sql[sql.IndexOf("FROM", StringComparison.Ordinal)..]);
    }
}
