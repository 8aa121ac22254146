using CsCheck;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;
using TrailTools.Sql.Tables;

namespace TrailTools.Sql.Tests.Scanning;

/// <summary>What a query demands spares files and records, and never loses a row.</summary>
public class ScanPruningTests
{
    private static readonly DateOnly First = new(2026, 3, 2);
    private static readonly string[] Accounts = ["111122223333", "444455556666"];
    private static readonly string[] Regions = ["us-east-1", "eu-west-1"];
    private static readonly string[] Names = ["RunInstances", "CreateAccessKey", @"Create\u0041ccessKey", "createaccesskey"];

    private static readonly Gen<string> Record = Gen.Select(
        Gen.OneOfConst(Names), Gen.OneOfConst(Accounts), Gen.OneOfConst(Regions), Gen.Int[0, 95],
        static (name, account, region, hour) => $$"""{"eventVersion":"1","eventName":"{{name}}","awsRegion":"{{region}}","recipientAccountId":"{{account}}","eventTime":"{{First.AddDays(hour / 24):yyyy-MM-dd}}T{{hour % 24:00}}:00:00Z"}""");

    private static readonly Gen<(string, byte[])> File = Gen.Select(
        Gen.OneOfConst(Accounts), Gen.OneOfConst(Regions), Gen.Int[0, 3], Gen.Int[0, 23], Gen.Bool, Record.Array[0, 5],
        static (account, region, day, hour, isKeyed, records) => (isKeyed ? Path(account, region, First.AddDays(day), hour) : $"other/{account}-{region}-{day}-{hour}.json", MemoryLogs.File(records)));

    /// <summary>A part of WHERE, and the mention that it makes of another.</summary>
    private static readonly (string Sql, Func<TableMention, TableMention> Mention)[] Demands =
    [
        ("eventname = 'CreateAccessKey'", static mention => mention with { Condition = Is("EventName", "CreateAccessKey") }),
        ("awsregion = 'eu-west-1'", static mention => mention with { Condition = Is("AwsRegion", "eu-west-1") }),
        ("account = '444455556666'", static mention => mention with { Accounts = static account => account == "444455556666" }),
        ("region in ('us-east-1', 'x')", static mention => mention with { Regions = static region => region is "us-east-1" or "x" }),
        ("day >= '2026/03/03'", static mention => mention with { FirstDay = First.AddDays(1) }),
        ("day < '2026/03/05'", static mention => mention with { LastDay = First.AddDays(2) }),
    ];

    [Fact]
    public void No_row_is_lost()
        => Gen.Select(File.Array[0, 12], Gen.OneOfConst(Demands).Array[1, 3]).Sample(static (files, demands) =>
        {
            using var query = new ScanQuery(new MemoryLogs([.. files.DistinctBy(static file => file.Item1)]));
            var sql = $"select trailtools_file, trailtools_position, account, region, day from logs where {string.Join(" and ", demands.Select(static demand => demand.Sql))} order by 1, 2";
            Assert.Equal(query.Rows(sql), query.Rows(sql, demands.Aggregate(new TableMention(), static (mention, demand) => demand.Mention(mention))));
        }, iter: 300, seed: "0000KOIPe036", threads: 1);

    [Fact]
    public void A_condition_keeps_records_from_DuckDB()
    {
        using var query = new ScanQuery(MemoryLogs.Of([.. Enumerable.Range(0, 100).Select(static number => $$"""{"eventVersion":"1","eventName":"{{(number == 7 ? "CreateAccessKey" : "RunInstances")}}"}""")]));

        Assert.Equal(1L, query.Value("select count(*) from logs", new TableMention { Condition = Is("EventName", "CreateAccessKey") }));
        Assert.Equal((100, 1), (query.Summary.EventsRead, query.Summary.EventsMatched));
    }

    [Fact]
    public void Names_of_folders_keep_files_from_being_read()
    {
        var files = Accounts.SelectMany(static account => Regions.SelectMany(region => Enumerable.Range(0, 4).Select(day => (Path(account, region, First.AddDays(day), 12), MemoryLogs.File())))).Append(("other.json", MemoryLogs.File()));
        var store = new MemoryLogs([.. files]);
        using var query = new ScanQuery(store);

        query.Rows("select count(*) from logs", new TableMention
        {
            Accounts = static account => account == Accounts[0],
            Regions = static region => region == Regions[1],
            FirstDay = First.AddDays(1),
            LastDay = First.AddDays(2),
        });

        Assert.Equal((3, 14), (store.Opened, query.Summary.FilesPruned));
    }

    /// <summary>An event comes after it happened, and may be late; its time in the record is text, which DuckDB compares.</summary>
    [Fact]
    public void A_range_of_time_spares_files_and_no_records()
    {
        var record = """{"eventVersion":"1","eventTime":"not a time"}""";
        using var query = new ScanQuery(new MemoryLogs([.. Enumerable.Range(0, 6).Select(day => (Path(Accounts[0], Regions[0], First.AddDays(day), 12), MemoryLogs.File(record)))]));

        query.Rows("select eventtime from logs", new TableMention { Time = new TimeRange(new(2026, 3, 3, 0, 0, 0, TimeSpan.Zero), new(2026, 3, 4, 0, 0, 0, TimeSpan.Zero)) });

        Assert.Equal((2, 2), (query.Summary.Files, query.Summary.EventsMatched));
        Assert.Equal(4, query.Summary.FilesPruned);
    }

    [Fact]
    public void A_file_of_another_name_has_the_partition_that_its_records_say()
    {
        using var query = new ScanQuery(MemoryLogs.Of("""{"eventVersion":"1","awsRegion":"eu-west-1","recipientAccountId":"444455556666","eventTime":"2026-03-05T12:00:00Z"}""", """{"eventVersion":"1"}"""));

        Assert.Equal(
            [["444455556666", "eu-west-1", "2026/03/05", "2026/03/05", null], [null, null, null, null, null]],
            query.Rows("""select account, region, day, "timestamp", trailtools_delivered from logs order by 1""", new TableMention { OtherNames = ["timestamp"] }));
    }

    [Fact]
    public void A_file_of_a_bucket_has_the_partition_that_its_folder_says()
    {
        var path = Path(Accounts[0], Regions[0], First, 12);
        using var query = new ScanQuery(new MemoryLogs((path, MemoryLogs.File("""{"eventVersion":"1","awsRegion":"eu-west-1","recipientAccountId":"444455556666"}"""))));

        Assert.Equal(
            [Accounts[0], Regions[0], "2026/03/02", "2026/03/02", path, 1L, new DateTime(2026, 3, 2, 12, 0, 0)],
            Assert.Single(query.Rows("select account, region, day, date_partition, trailtools_file, trailtools_position, trailtools_delivered from logs", new TableMention { OtherNames = ["date_partition"] })));
    }

    private static Comparison Is(string field, string text) => new(FieldMap.Find(field), ComparisonOperator.Equal, Operand.Of(text));

    private static string Path(string account, string region, DateOnly day, int hour)
        => $"AWSLogs/{account}/CloudTrail/{region}/{day:yyyy}/{day:MM}/{day:dd}/{account}_CloudTrail_{region}_{day:yyyyMMdd}T{hour:00}00Z_Mu0KsOhtH1ar15ZZ.json";
}
