using System.Management.Automation;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands.Queries;

/// <summary>Queries at Athena through the cmdlets.</summary>
public class AthenaQueryTests(AthenaFixture fixture) : IClassFixture<AthenaFixture>
{
    [Theory]
    [InlineData("select eventname, count(*) as events from cloudtrail_logs where day between '2026/03/03' and '2026/03/05' group by 1 order by 2 desc, 1")]
    [InlineData("select useridentity.type, region, count(*) as events from cloudtrail_logs where region = 'eu-west-1' and account in ('111122223333', '777788889999') group by 1, 2 order by 1, 2")]
    [InlineData("select cloudtrail_logs.eventid, 'cloudtrail_logs' as word from cloudtrail_logs where day = '2026/03/04' order by 1")]
    public void One_text_gives_the_same_rows_here_and_there(string sql)
    {
        const string Lines = "ForEach-Object { ($_.psobject.Properties | ForEach-Object { \"$($_.Name)=$($_.Value)\" }) -join '|' }";
        var here = Texts(fixture.Run($"Invoke-TrailQuery -Path $c -Query \"{sql}\" | {Lines}"));

        var there = Texts(fixture.Run($"Invoke-TrailQuery @aws -TableName logs -Query \"{sql}\" | {Lines}"));

        Assert.NotEmpty(here);
        Assert.Equal(here, there);
    }

    [Fact]
    public void Cells_have_types_and_columns_keep_their_order()
    {
        var row = Texts(fixture.Run("""
            Invoke-TrailQuery @aws "select timestamp '2026-03-04 12:00:00' as moment, 7 as number, true as truth, cast(null as varchar) as nothing, '' as empty, json_parse('{`"a`":[1]}') as json, array['x', 'y'] as list, 1 as Number" |
                ForEach-Object { ($_.psobject.Properties | ForEach-Object Name) -join ','; $_.moment -is [DateTimeOffset]; $_.moment.ToString(); $_.number + 1; $_.truth -is [bool]; $null -eq $_.nothing; '' -ceq $_.empty; $_.json.a[0]; $_.list }
            """));

        Assert.Equal(["moment,number,truth,nothing,empty,json,list,number_2", "True", "2026-03-04T12:00:00Z", "8", "True", "True", "True", "1", "[x, y]"], row);
    }

    [Theory]
    [InlineData("it's; drop table logs --")]
    [InlineData("' or 1=1 or '")]
    [InlineData("?")]
    [InlineData("\\' \" ` $(1) ${x} %27 \u2019")]
    public void A_parameter_is_a_value_and_nothing_else(string value)
    {
        var rows = fixture.Run("Invoke-TrailQuery @aws 'select same from (values ?) as t(same) where same = ?' -Parameter $value, $value | ForEach-Object same", value);

        Assert.Equal([value], Texts(rows));
    }

    [Fact]
    public void Hostile_parameters_come_back_as_they_went_or_are_refused()
    {
        string[] plain = [.. HostileTexts.All.Where(static text => text.Length < 1000 && !text.Any(static c => char.IsControl(c) || char.IsSurrogate(c)))];
        Assert.InRange(plain.Length, 200, int.MaxValue);

        foreach (var some in plain.Chunk(100))
        {
            var marks = string.Join(", ", some.Select(static _ => "(?)"));
            Assert.Equal(some.Order(StringComparer.Ordinal), Texts(fixture.Run($"Invoke-TrailQuery @aws 'select text from (values {marks}) as t(text)' -Parameter $value | ForEach-Object text", some)).Order(StringComparer.Ordinal));
        }

        Assert.All(
            HostileTexts.All.Where(static text => text.Any(char.IsControl)),
            text => Assert.Equal("SqlTextInvalid", fixture.Run("Invoke-TrailQuery @aws 'select ?' -Parameter $value", text).TerminatingId));
    }

    [Fact]
    public void The_first_look_reads_the_newest_days_and_says_so()
    {
        var outcome = fixture.Run("Invoke-TrailQuery @aws 'SELECT * FROM \"default\".\"logs\" limit 10' | ForEach-Object day");

        Assert.Equal(10, Texts(outcome).Count);
        Assert.All(Texts(outcome), static day => Assert.True(string.CompareOrdinal(day, "2026/03/05") >= 0, day));
        Assert.Contains("newest days", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Invoke-TrailQuery @aws 'select count(*) from logs'", "AthenaFullScan")]
    [InlineData("Invoke-TrailQuery @aws -Table default.logs 'select count(*) from cloudtrail_logs'", "AthenaFullScan")]
    [InlineData("Invoke-TrailQuery @aws 'select nothing from logs' -AllowFullScan", "AthenaQueryFailed")]
    [InlineData("Invoke-TrailQuery @aws 'selec 1'", "AthenaQueryFailed")]
    [InlineData("Invoke-TrailQuery @aws 'select 1' -MaxCost 0.00001", "AthenaScanLimit")]
    [InlineData("Invoke-TrailQuery @aws 'select ?' -Parameter ([guid]::Empty)", "QueryParameterRefused")]
    [InlineData("Invoke-TrailQuery @aws 'select ?' -Parameter \"a`nb\"", "SqlTextInvalid")]
    [InlineData("Invoke-TrailQuery @connection 'select 1'", "AwsRequestRefused")]
    [InlineData("Invoke-TrailQuery @aws 'select 1' -WorkGroup none", "AwsRequestRefused")]
    [InlineData("@([pscustomobject] @{ Database = 'default'; Name = 'logs' }, [pscustomobject] @{ Database = 'default'; Name = 'other' }) | Invoke-TrailQuery @aws 'select 1'", "TableNotAlone")]
    [InlineData("@([pscustomobject] @{ Database = 'default'; Name = 'logs' }, $c) | Invoke-TrailQuery @aws 'select 1'", "TableNotAlone")]
    public void What_cannot_be_asked_is_told_by_its_id(string script, string id) => Assert.Equal(id, fixture.Run(script).TerminatingId);

    [Fact]
    public void What_is_wrong_with_a_query_stands_at_its_place()
        => Assert.EndsWith($"  nothing from logs{Environment.NewLine}  ~", fixture.Run("Invoke-TrailQuery @aws \"select`nnothing from logs\" -AllowFullScan").Terminating!.Exception.Message, StringComparison.Ordinal);

    [Fact]
    public void A_table_from_the_pipeline_is_asked_where_it_says()
    {
        var count = fixture.Run($"[pscustomobject] @{{ Database = 'default'; Name = 'logs'; OutputLocation = 's3://{LogSandbox.Bucket}/elsewhere/' }} | Invoke-TrailQuery @connection \"select count(*) as n from cloudtrail_logs where day = '2026/03/04'\" | ForEach-Object n");

        Assert.True(int.Parse(Assert.Single(Texts(count)), System.Globalization.CultureInfo.InvariantCulture) > 0);
        Assert.Contains("elsewhere", Texts(fixture.Run("Get-TrailQuery @connection | ForEach-Object OutputLocation"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_started_query_is_known_received_twice_and_told_with_its_cost()
    {
        var outcome = fixture.Run("""
            $query = Invoke-TrailQuery @aws -TableName logs "select count(*) as n from cloudtrail_logs where day = '2026/03/04'" -NoWait
            $query.GetType().Name
            $first = $query | Receive-TrailQuery
            $again = Receive-TrailQuery @connection -Id $query.Id
            $first.n -eq $again.n
            $told = $query.Id | Get-TrailQuery @connection
            $told.State; $told.BytesScanned -gt 0; $told.Cost -gt 0.00004; $told.SubmittedAt -is [DateTimeOffset]; $told.SubmittedAt.ToString() -like '*Z'
            ([pscustomobject] @{ Id = $query.Id } | Stop-TrailQuery @connection -PassThru).State
            ($query.psobject.Properties | ForEach-Object Name) -contains 'Cloud'
            """);

        Assert.Equal(["TrailQuery", "True", "SUCCEEDED", "True", "True", "True", "True", "SUCCEEDED", "False"], Texts(outcome));
        Assert.Contains("Nobody watches", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_query_comes_first()
    {
        fixture.Run("$null = Invoke-TrailQuery @aws 'select 1 as older'; $null = Invoke-TrailQuery @aws 'select 2 as newer'").Good();

        Assert.Equal(["select 2 as newer", "select 1 as older"], Texts(fixture.Run("Get-TrailQuery @connection | Where-Object Query -match 'older|newer' | ForEach-Object Query")));
    }

    [Theory]
    [InlineData("Get-TrailQuery @connection 11111111-2222-3333-4444-555555555555", "AthenaQueryMissing")]
    [InlineData("Receive-TrailQuery @connection 11111111-2222-3333-4444-555555555555", "AthenaQueryMissing")]
    [InlineData("Stop-TrailQuery @connection 11111111-2222-3333-4444-555555555555", "AthenaQueryMissing")]
    [InlineData("5 | Receive-TrailQuery @connection", "QueryInputUnknown")]
    [InlineData("Invoke-TrailQuery @aws 'select nothing from logs' -AllowFullScan -NoWait -WarningAction Ignore | Receive-TrailQuery", "AthenaQueryFailed")]
    public void A_query_that_cannot_be_told_of_is_one_error(string script, string id) => Assert.Equal([id], fixture.Run(script).ErrorIds);

    [Fact]
    public void WhatIf_stops_nothing_and_asks_nothing()
    {
        var before = Texts(fixture.Run("Get-TrailQuery @connection | ForEach-Object Id"));

        fixture.Run("$null = Invoke-TrailQuery @aws 'select 1' -WhatIf; Get-TrailQuery @connection | Stop-TrailQuery -WhatIf").Good();

        Assert.Equal(before, Texts(fixture.Run("Get-TrailQuery @connection | ForEach-Object Id")));
    }

    [Fact]
    public async Task Ctrl_C_stops_the_query_at_Athena_too()
    {
        fixture.Sandbox.Server.Queries.Hold("RUNNING");
        try
        {
            Assert.True(await fixture.RunAndStop("Invoke-TrailQuery @a -OutputLocation s3://my-trail-logs/results/ 'select 1 as stopped' -Verbose 4>&1 | Where-Object { \"$_\" -like 'Athena answers*' }"));

            Assert.Equal(["CANCELLED"], Texts(fixture.Run("Get-TrailQuery @connection | Where-Object Query -eq 'select 1 as stopped' | ForEach-Object State")));
        }
        finally
        {
            fixture.Sandbox.Server.Queries.Release();
        }
    }

    [Fact]
    public void What_takes_too_long_is_stopped_at_Athena_too()
    {
        fixture.Sandbox.Server.Queries.Hold("QUEUED");
        try
        {
            Assert.Equal("AthenaTimeout", fixture.Run("Invoke-TrailQuery @aws 'select 1 as late' -TimeoutSec 1").TerminatingId);

            Assert.Equal(["CANCELLED"], Texts(fixture.Run("Get-TrailQuery @connection | Where-Object Query -eq 'select 1 as late' | ForEach-Object State")));
        }
        finally
        {
            fixture.Sandbox.Server.Queries.Release();
        }
    }

    [Fact]
    public void A_query_that_runs_is_stopped_by_its_id()
    {
        fixture.Sandbox.Server.Queries.Hold("RUNNING");
        try
        {
            Assert.Equal(["CANCELLED"], Texts(fixture.Run("(Invoke-TrailQuery @aws 'select 1 as ended' -NoWait -WarningAction Ignore | Stop-TrailQuery -PassThru).State")));
            Assert.Equal(["AthenaQueryCancelled"], fixture.Run("Get-TrailQuery @connection | Where-Object Query -eq 'select 1 as ended' | Receive-TrailQuery").ErrorIds);
        }
        finally
        {
            fixture.Sandbox.Server.Queries.Release();
        }
    }

    [Fact]
    public void What_is_for_another_engine_is_a_warning_and_the_summary_says_what_was_read()
    {
        var there = fixture.Run("$null = Invoke-TrailQuery @aws -Table logs \"select count(*) as n from cloudtrail_logs where day = '2026/03/04'\" -MemoryLimit 64MB -SummaryVariable summary; $summary.Engine; $summary.Bytes -gt 0; $summary.Dollars -gt 0");
        var here = fixture.Run("$c | Invoke-TrailQuery 'select 1 as one' -TimeoutSec 5 | ForEach-Object one");

        Assert.Equal(["Athena", "True", "True"], Texts(there));
        Assert.Contains("-MemoryLimit", Assert.Single(there.Warnings), StringComparison.Ordinal);
        Assert.Equal(["1"], Texts(here));
        Assert.Contains("-TimeoutSec", Assert.Single(here.Warnings), StringComparison.Ordinal);
    }

    private static List<string> Texts(Outcome outcome) => [.. outcome.Good().Select(static value => ((PSObject)value).ToString())];
}
