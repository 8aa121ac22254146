using TrailTools.Hosted.Tests.Commands.Sources;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands.Queries;

/// <summary>What queries and searches at Athena would read and cost, beside what they then read.</summary>
public class MeasureQueryTests(AthenaFixture fixture) : IClassFixture<AthenaFixture>
{
    [Theory]
    [InlineData("select count(*) as n from cloudtrail_logs where day = '2026/03/04'")]
    [InlineData("select count(*) as n from cloudtrail_logs where day between '2026/03/02' and '2026/03/03' and region in ('us-east-1', 'sa-east-1') and account = '111122223333'")]
    [InlineData("select count(*) as n from cloudtrail_logs where region = 'eu-west-1' and eventtime > '2026-03-04'")]
    [InlineData("select count(*) as n from logs where day = ?")]
    public void What_a_query_may_read_is_what_it_then_reads(string sql)
    {
        var told = Texts(fixture.Run("""
            $more = if ($value.EndsWith('?')) { @{ Parameter = '2026/03/04' } } else { @{} }
            $before = Measure-TrailQuery @connection -Table logs $value @more
            $plan = Invoke-TrailQuery @aws -TableName logs $value @more -WhatIf
            $query = Invoke-TrailQuery @aws -TableName logs $value @more -NoWait -WarningAction Ignore
            $null = $query | Receive-TrailQuery
            $after = $query | Measure-TrailQuery
            $before.IsNarrowed; $before.Objects -gt 0; $before.Bytes -eq $plan.Bytes; $before.Bytes -eq $after.Bytes; $before.AthenaCost -eq $after.AthenaCost; $before.LocalCost -ge $before.RequestCost; "$($before.Tables)"; $after.QueryExecutionId -eq $query.Id
            """, sql));

        Assert.Equal(["True", "True", "True", "True", "True", "True", "default.logs", "True"], told);
    }

    [Fact]
    public void What_a_search_may_read_is_what_it_then_reads()
    {
        var told = Texts(fixture.Run("""
            $search = @{ TableName = 'logs'; StartTime = '2026-03-04T00:00:00Z'; EndTime = '2026-03-05T00:00:00Z'; AwsRegion = 'us-*'; EventName = 'Create*' }
            $before = Measure-TrailQuery @connection @search -GuardDuty -DataEvent
            $null = Search-TrailEvent @aws @search -SummaryVariable summary
            $before.Objects -gt 0; $before.Bytes -eq $summary.Bytes; $before.Query -like 'SELECT*FROM "default"."logs"*'; "$($before.Tables)"
            [Math]::Abs($before.GuardDutyCost - $before.Objects * 0.0000008) -lt 0.0000001; [Math]::Abs($before.DataEventCost - $before.Objects * 0.000001) -lt 0.0000001; $null -eq (Measure-TrailQuery @connection @search).GuardDutyCost
            """));

        Assert.Equal(["True", "True", "True", "default.logs", "True", "True", "True"], told);
    }

    [Fact]
    public void A_search_can_be_measured_before_there_is_a_table()
        => Assert.Equal(["True", "True"], Texts(fixture.Run($"""
            $bucket = Measure-TrailQuery @connection -BucketName {BucketFixture.Bucket} -StartTime '2026-03-04T00:00:00Z' -EndTime '2026-03-05T00:00:00Z'
            $table = Measure-TrailQuery @connection -TableName logs -StartTime '2026-03-04T00:00:00Z' -EndTime '2026-03-05T00:00:00Z'
            $bucket.Bytes -eq $table.Bytes -and $bucket.Bytes -gt 0; $bucket.AthenaCost -eq $table.AthenaCost -and $bucket.LocalCost -eq $table.LocalCost
            """)));

    [Fact]
    public void A_search_that_would_be_refused_is_measured_with_a_warning()
    {
        var outcome = fixture.Run("(Measure-TrailQuery @connection -TableName logs -Denied).Objects -gt 0");

        Assert.Equal(["True"], Texts(outcome));
        Assert.Contains("no beginning in time", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Measure-TrailQuery @connection", "QueryMissing")]
    [InlineData("Measure-TrailQuery @connection -EventName CreateUser", "QueryMissing")]
    [InlineData("Measure-TrailQuery @connection 'select 1' -EventName CreateUser", "QueryWithFilters")]
    [InlineData("Measure-TrailQuery @connection 'select 1' -BucketName somewhere", "QueryOfLogs")]
    [InlineData("Measure-TrailQuery @connection -TableName logs -EventHistory", "TableNotAlone")]
    public void What_cannot_be_measured_is_refused(string script, string id) => Assert.Equal(id, fixture.Run(script).TerminatingId);

    [Theory]
    [InlineData("select count(*) as n from cloudtrail_logs", true, "would read all of default.logs")]
    [InlineData("select count(*) as n from logs l, elsewhere where l.day = '2026/03/04'", false, "all of default.logs are counted")]
    [InlineData("select 1 as one", false, "names no table")]
    public void What_cannot_be_told_of_a_query_is_a_warning(string sql, bool isNarrowed, string warning)
    {
        var outcome = fixture.Run("(Measure-TrailQuery @connection -Table logs $value).IsNarrowed", sql);

        Assert.Equal([$"{isNarrowed}"], Texts(outcome));
        Assert.Contains(warning, Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    private static List<string> Texts(Outcome outcome) => [.. outcome.Good().Select(static one => $"{one}")];
}
