using static TrailTools.Sandbox.Tests.Athena.Tables;

namespace TrailTools.Sandbox.Tests.Athena;

public class ProjectionTests
{
    private const string Logs = "SELECT eventname FROM logs";

    [Theory]
    [InlineData("")]
    [InlineData("WHERE day = '2026/03/04'")]
    [InlineData("WHERE day BETWEEN '2026/03/03' AND '2026/03/05'")]
    [InlineData("WHERE day >= '2026/03/04' AND day < '2026/03/05' AND region = 'eu-central-1'")]
    [InlineData("WHERE day LIKE '2026/03/%' AND account IN ('111122223333', '999999999999')")]
    [InlineData("WHERE day = date_format(date '2026-03-04', '%Y/%m/%d') AND eventname = 'A'")]
    [InlineData("WHERE logs.account = '111122223333' OR account = '123456789012'")]
    [InlineData("WHERE account <> '444455556666'")]
    public async Task Only_what_a_query_demands_of_partitions_is_read(string where)
    {
        await using var athena = new AthenaSandbox();
        var size = athena.PutLog(Key("111122223333", "eu-central-1", "2026/03/04"), Record("A"));
        if (where.Length > 0)
            athena.PutLog(Key("444455556666", "us-east-1", "2026/03/06"), Record("B"));
        await athena.ResultAsync(Projected());

        var execution = await athena.RunAsync($"{Logs} {where}");

        Assert.Equal("\"eventname\"\n\"A\"\n", athena.Read(execution["ResultConfiguration"]!["OutputLocation"]!.GetValue<string>()));
        Assert.Equal(size, execution["Statistics"]!["DataScannedInBytes"]!.GetValue<long>());
    }

    [Theory]
    [InlineData("WHERE day = '2031/01/01'")]
    [InlineData("WHERE day = '2026-03-04'")]
    [InlineData("WHERE region = 'mars-east-1'")]
    [InlineData("WHERE region = 'EU-CENTRAL-1'")]
    public async Task Values_outside_of_the_projection_give_no_rows_and_no_error(string where)
    {
        await using var athena = new AthenaSandbox();
        athena.PutLog(Key("111122223333", "eu-central-1", "2026/03/04"), Record("A"));
        await athena.ResultAsync(Projected());

        var execution = await athena.RunAsync($"{Logs} {where}");

        Assert.Equal("SUCCEEDED", AthenaSandbox.StateOf(execution));
        Assert.Equal("\"eventname\"\n", athena.Read(execution["ResultConfiguration"]!["OutputLocation"]!.GetValue<string>()));
        Assert.Equal(0, execution["Statistics"]!["DataScannedInBytes"]!.GetValue<long>());
    }

    [Theory]
    [InlineData("2026/03/01,NOW", "04 05 06")]
    [InlineData("NOW-1DAYS,NOW", "05 06")]
    [InlineData("NOW-2DAYS, NOW-1DAY", "04 05")]
    [InlineData("2026/03/05,2026/03/05", "05")]
    [InlineData("2020/01/01,NOW+1DAYS", "04 05 06 07")]
    public async Task A_range_of_dates_may_move_with_the_time(string range, string days)
    {
        await using var athena = new AthenaSandbox();
        foreach (var day in (string[])["04", "05", "06", "07"])
            athena.PutLog(Key("111122223333", "eu-central-1", $"2026/03/{day}"), Record(day));
        await athena.ResultAsync(Projected(range: range));

        Assert.Equal($"\"d\"\n\"{days}\"\n", await athena.ResultAsync("SELECT array_join(array_sort(array_agg(eventname)), ' ') AS d FROM logs"));
    }

    [Theory]
    [InlineData("WHERE account = '111122223333'", null)]
    [InlineData("WHERE account IN ('111122223333')", null)]
    [InlineData("", "CONSTRAINT_VIOLATION: For the injected projected partition column account, the WHERE clause must contain only static equality conditions, and at least one such condition must be present.")]
    [InlineData("WHERE account LIKE '1111%'", "CONSTRAINT_VIOLATION:")]
    [InlineData("WHERE account IN ('111122223333', '444455556666')", "CONSTRAINT_VIOLATION:")]
    public async Task An_injected_column_needs_one_value(string where, string? failure)
    {
        await using var athena = new AthenaSandbox();
        athena.PutLog(Key("111122223333", "eu-central-1", "2026/03/04"), Record("A"));
        await athena.ResultAsync(Projected(accountType: "injected"));

        if (failure is null)
            Assert.Equal("\"eventname\"\n\"A\"\n", await athena.ResultAsync($"{Logs} {where}"));
        else
            Assert.StartsWith(failure, await athena.FailureAsync($"{Logs} {where}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_projection_the_partitions_of_the_catalog_count()
    {
        await using var athena = new AthenaSandbox();
        athena.PutLog("AWSLogs/111122223333/CloudTrail/eu-central-1/2026/03/04/a.json.gz", Record("A"));
        athena.PutLog("AWSLogs/111122223333/CloudTrail/eu-central-1/2026/03/05/a.json.gz", Record("B"));
        await athena.ResultAsync("CREATE EXTERNAL TABLE logs (eventname STRING) PARTITIONED BY (region STRING, day INT) ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe' LOCATION 's3://trail-logs-bucket/AWSLogs/'");
        Assert.Equal("\"eventname\"\n", await athena.ResultAsync(Logs));

        await athena.ResultAsync("ALTER TABLE logs ADD PARTITION (region = 'eu-central-1', day = '4') LOCATION 's3://trail-logs-bucket/AWSLogs/111122223333/CloudTrail/eu-central-1/2026/03/04/'");

        Assert.Equal("\"eventname\",\"region\",\"d\"\n\"A\",\"eu-central-1\",\"5\"\n", await athena.ResultAsync("SELECT eventname, region, day + 1 AS d FROM logs WHERE day >= 4"));
        Assert.Equal("region=eu-central-1/day=4\n", await athena.ResultAsync("SHOW PARTITIONS logs"));
        Assert.Contains("Partition already exists.", await athena.FailureAsync("ALTER TABLE logs ADD PARTITION (region = 'eu-central-1', day = '4')"), StringComparison.Ordinal);
        await athena.ResultAsync("ALTER TABLE logs DROP PARTITION (region = 'eu-central-1', day = '4')");
        Assert.Equal("\"eventname\"\n", await athena.ResultAsync(Logs));
    }

    [Theory]
    [InlineData("'projection.day.range' = '2026/03/01,NOW'", "'projection.day.range' = 'yesterday'")]
    [InlineData("'projection.region.values' = 'eu-central-1,us-east-1'", "'nothing' = 'x'")]
    [InlineData("'projection.account.type' = 'enum'", "'projection.account.type' = 'list'")]
    public async Task A_projection_that_is_wrong_fails_the_query(string right, string wrong)
    {
        await using var athena = new AthenaSandbox();
        await athena.ResultAsync(Projected().Replace(right, wrong, StringComparison.Ordinal));

        Assert.StartsWith("INVALID_TABLE_PROPERTY: Table default.logs", await athena.FailureAsync(Logs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_path_of_a_records_object_is_a_column_where_it_is_named()
    {
        await using var athena = new AthenaSandbox();
        var key = Key("111122223333", "eu-central-1", "2026/03/04");
        athena.PutLog(key, Record("A"));
        await athena.ResultAsync(Projected());

        Assert.Equal($"\"$path\"\n\"s3://trail-logs-bucket/{key}\"\n", await athena.ResultAsync("SELECT \"$path\" FROM logs"));
        Assert.StartsWith("\"eventversion\",\"useridentity\",\"eventtime\",\"eventname\",\"requestparameters\",\"readonly\",\"resources\",\"account\",\"region\",\"day\"\n", await athena.ResultAsync("SELECT * FROM logs LIMIT 10"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_that_cannot_be_read_fails_the_query()
    {
        await using var athena = new AthenaSandbox();
        athena.Put(AthenaSandbox.Logs, Key("111122223333", "eu-central-1", "2026/03/04"), [0x1F, 0x8B, 8, 0, 0, 1]);
        await athena.ResultAsync(Projected());

        Assert.StartsWith("HIVE_CURSOR_ERROR: ", await athena.FailureAsync(Logs), StringComparison.Ordinal);
    }
}
