using TrailTools.Hosted.Tests.Commands.Sources;

namespace TrailTools.Hosted.Tests.Commands.Queries;

/// <summary>Queries in SQL through the cmdlet, from every source.</summary>
public class InvokeQueryTests(BucketFixture fixture) : IClassFixture<BucketFixture>
{
    private const string Counts = "\"select eventname, count(*) as events from cloudtrail_logs where errorcode is not null group by 1 order by 2 desc, 1\"";
    private const string Line = "ForEach-Object { \"$($_.eventname) $($_.events)\" }";

    [Fact]
    public void A_query_counts_as_a_count_counts()
    {
        var counted = fixture.Run("Measure-TrailEvent $c -Property ErrorCode -IncludeDuplicate | ForEach-Object { \"$($_.ErrorCode) $($_.Count)\" }").Good().Select(static line => line.ToString());

        var asked = fixture.Run("Invoke-TrailQuery -Path $c 'select errorcode, count(*) as events from cloudtrail_logs group by 1' | ForEach-Object { \"$($_.errorcode) $($_.events)\" }").Good();

        Assert.Equal(counted.Order(StringComparer.Ordinal), asked.Select(static line => line.ToString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Invoke-TrailQuery -BucketName $b @aws -Query {0}")]
    [InlineData("Invoke-TrailQuery -LiteralPath $c -Query {0}")]
    [InlineData("$c | Invoke-TrailQuery {0}")]
    [InlineData("[IO.DirectoryInfo]::new($c) | Invoke-TrailQuery {0}")]
    [InlineData("[pscustomobject] @{{ BucketName = $b }} | Invoke-TrailQuery {0} @aws")]
    [InlineData("Invoke-TrailQuery -Path $c -TableName security.logs ({0}.Replace('cloudtrail_logs', '\"security\".\"logs\"'))")]
    [InlineData("Invoke-TrailQuery -Path $c {0} -MemoryLimit 256MB -ThreadCount 1")]
    public void Each_source_gives_the_same_rows(string command)
    {
        var expected = fixture.Run($"Invoke-TrailQuery -Path $c {Counts} | {Line}").Good().Select(static line => line.ToString());
        Assert.NotEmpty(expected);

        Assert.Equal(expected, fixture.Run($"{string.Format(System.Globalization.CultureInfo.InvariantCulture, command, Counts)} | {Line}").Good().Select(static line => line.ToString()));
    }

    [Fact]
    public void A_row_is_an_object_whose_cells_have_types()
    {
        var row = fixture.Run("""
            Invoke-TrailQuery -Path $c "select eventtime, from_iso8601_timestamp(eventtime) as moment, useridentity, 1 as number, true as truth, resources from cloudtrail_logs where useridentity.arn is not null order by eventtime limit 1" |
                ForEach-Object { ($_.psobject.Properties | ForEach-Object Name) -join ','; "$($_.moment.ToString())" -eq $_.eventtime; $_.moment -is [DateTimeOffset]; $_.useridentity.arn -like 'arn:aws:*'; $_.number + 1; $_.truth }
            """).Good();

        Assert.Equal(["eventtime,moment,useridentity,number,truth,resources", "True", "True", "True", "2", "True"], row.Select(static cell => cell.ToString()));
    }

    [Fact]
    public void What_is_wrong_with_a_query_stands_at_its_place()
    {
        var outcome = fixture.Run("Invoke-TrailQuery -Path $c \"select eventname,`n  evnt from cloudtrail_logs\"");

        Assert.Equal("SqlInvalid", outcome.TerminatingId);
        Assert.Contains("line 2, column 3", outcome.Terminating!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("  ~", outcome.Terminating!.ToString().TrimEnd('~') + "~", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@() | Invoke-TrailQuery 'select 1'", "SourceMissing")]
    [InlineData("Invoke-TrailQuery -Path $c 'select * from other'", "SqlTableUnknown")]
    [InlineData("Invoke-TrailQuery -Path $c 'drop table cloudtrail_logs'", "SqlUnsupported")]
    [InlineData("Invoke-TrailQuery -Path $c \"select * from read_text('/etc/passwd')\"", "SqlFunctionUnknown")]
    [InlineData("5 | Invoke-TrailQuery 'select 1'", "SourceUnknown")]
    [InlineData("Invoke-TrailQuery -BucketName $b @aws 'select count(*) from cloudtrail_logs' -MaxScanBytes 1", "ScanBudgetExceeded")]
    public void What_cannot_be_asked_is_told_by_its_id(string script, string id) => Assert.Equal(id, fixture.Run(script).TerminatingId);

    [Fact]
    public void A_file_that_cannot_be_read_is_one_error_and_the_rows_of_others_come()
    {
        var folder = Directory.CreateTempSubdirectory("TrailTools-query-test-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "good.json"), """{"Records":[{"eventVersion":"1.11","eventName":"Good"}]}""");
            File.WriteAllBytes(Path.Combine(folder.FullName, "bad.json.gz"), [0x1f, 0x8b, 8, 0, 1, 2, 3]);

            var outcome = fixture.Session.Run("Invoke-TrailQuery -Path $a 'select eventname from cloudtrail_logs' -SummaryVariable summary | ForEach-Object eventname; $summary.Skipped", folder.FullName);

            Assert.Equal(["Good", "1"], outcome.Output.Select(static value => value.ToString()));
            Assert.Equal("LogFileGzip", Assert.Single(outcome.ErrorIds));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void WhatIf_tells_what_the_query_would_read_after_pruning()
    {
        var all = fixture.Run("Invoke-TrailQuery -BucketName $b @aws 'select count(*) from cloudtrail_logs' -WhatIf").Good()[0];
        var day = fixture.Run("Invoke-TrailQuery -BucketName $b @aws \"select count(*) from cloudtrail_logs where day = '2026/03/04' and region = 'eu-central-1'\" -WhatIf").Good()[0];

        Assert.Equal("Sql", day.Properties["Engine"].Value);
        Assert.InRange((long)day.Properties["Objects"].Value, 1, (long)all.Properties["Objects"].Value - 1);
    }

    [Fact]
    public void Pruning_loses_no_row()
        => Assert.Equal(
            fixture.Run("Invoke-TrailQuery -Path $c \"select count(*) as n from cloudtrail_logs where concat(day, '') = '2026/03/05' and concat(eventname, '') like 'Describe%'\" | ForEach-Object n").Good()[0].ToString(),
            fixture.Run("Invoke-TrailQuery -Path $c \"select count(*) as n from cloudtrail_logs where day = '2026/03/05' and eventname like 'Describe%'\" | ForEach-Object n").Good()[0].ToString());

    [Fact]
    public void The_summary_says_what_was_read()
    {
        var summary = fixture.Run("$null = Invoke-TrailQuery -BucketName $b @aws \"select * from cloudtrail_logs where region = 'us-east-1'\" -SummaryVariable summary; $summary").Good()[0];

        Assert.InRange((long)summary.Properties["Files"].Value, 1, 80);
        Assert.True((long)summary.Properties["EventsRead"].Value > 0);
        Assert.True((decimal)summary.Properties["Dollars"].Value > 0);
    }

    [Fact]
    public void Who_takes_no_more_rows_ends_the_query()
        => Assert.Equal("1", Assert.Single(fixture.Run("foreach ($once in 1) { Invoke-TrailQuery -Path $c 'select 1 as one from cloudtrail_logs a cross join cloudtrail_logs b cross join cloudtrail_logs c' | ForEach-Object { $_.one; break } }").Good()).ToString());
}
