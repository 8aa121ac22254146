namespace TrailTools.Hosted.Tests.Commands.Stores;

/// <summary>Log files into a store, and questions to it, through the cmdlets.</summary>
public class ImportTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    private const string Line = "ForEach-Object { \"$($_.Source.Record) $($_.EventId) $($_.EventTime.ToString('o'))\" }";

    [Theory]
    [InlineData("Import-TrailLog -Path $c -Store $new")]
    [InlineData("Import-TrailLog $c -Store $new -MemoryLimit 256MB -ThreadCount 1")]
    [InlineData("$c | Import-TrailLog -Store $new")]
    [InlineData("[IO.DirectoryInfo]::new($c) | Import-TrailLog -Store $new")]
    [InlineData("Import-TrailLog -BucketName $b @aws -Store $new")]
    [InlineData("[pscustomobject] @{ BucketName = $b } | Import-TrailLog @aws -Store $new")]
    public void Each_source_gives_the_same_store(string command)
    {
        var expected = fixture.Run($"Search-TrailEvent -Path $c -IncludeDuplicate | {Line}").Good().Select(static line => line.ToString());

        var found = fixture.Run($"{command} | Search-TrailEvent -IncludeDuplicate | {Line}").Good().Select(static line => line.ToString());

        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("Search-TrailEvent {0} -Denied | ForEach-Object EventId")]
    [InlineData("Search-TrailEvent {0} -Principal '*a*' -StartTime 2026-03-03 -EndTime 2026-03-05 | ForEach-Object EventId")]
    [InlineData("Search-TrailEvent {0} -Failed -Newest 5 | ForEach-Object EventId")]
    [InlineData("Search-TrailEvent {0} -Ordered -Descending -First 7 | ForEach-Object EventId")]
    [InlineData("Search-TrailEvent {0} -Filter {{ $_.EventName -like 'Get*' -and $_.UserIdentity.type -ne 'AWSService' }} | ForEach-Object EventId")]
    [InlineData("Measure-TrailEvent {0} -Property EventName, ErrorCode | ForEach-Object {{ \"$($_.EventName) $($_.ErrorCode) $($_.Count) $($_.First)\" }}")]
    [InlineData("Get-TrailEvent {0} -EventId (Search-TrailEvent -Path $c -First 3).EventId | ForEach-Object {{ $_.ToJson() }}")]
    [InlineData("Invoke-TrailQuery 'select account, region, \"timestamp\", eventname, count(*) as n from cloudtrail_logs group by 1, 2, 3, 4 order by 1, 2, 3, 4' {0} | ForEach-Object {{ \"$($_.account) $($_.region) $($_.timestamp) $($_.eventname) $($_.n)\" }}")]
    [InlineData("Invoke-TrailQuery \"select eventid from cloudtrail_logs where day between '2026/03/03' and '2026/03/04' and eventtime > '2026-03-04T06' and errorcode is not null order by 1\" {0} | ForEach-Object eventid")]
    [InlineData("Invoke-TrailQuery \"select count(*) as n, min(useridentity.arn) as who from cloudtrail_logs where day = '1999/01/01'\" {0} | ForEach-Object {{ \"$($_.n) $($_.who)\" }}")]
    public void A_store_answers_as_its_log_files_do(string question)
    {
        var logs = fixture.Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, question, "-Path $c")).Good().Select(static line => line.ToString()).ToArray();
        Assert.NotEmpty(logs);

        Assert.Equal(logs, fixture.Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, question, "-Store $made")).Good().Select(static line => line.ToString()));
    }

    [Fact]
    public void A_store_is_known_from_the_pipeline_by_its_shape()
    {
        var counts = fixture.Run("""
            $store = Import-TrailLog -Path $c -Store $made
            $store, [pscustomobject] @{ Path = $store.Path; StoredBytes = $store.StoredBytes }, [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($store)) |
                ForEach-Object { ($_ | Measure-TrailEvent).Count; ($_ | Invoke-TrailQuery 'select count(*) as n from cloudtrail_logs').n }
            $store.Events; $store.ImportedFiles
            """).Good();

        Assert.Equal(counts[0].ToString(), counts[2].ToString());
        Assert.Equal(counts[0].ToString(), counts[4].ToString());
        Assert.Equal([counts[6].ToString()], new[] { counts[1], counts[3], counts[5] }.Select(static count => count.ToString()).Distinct());
        Assert.Equal("0", counts[7].ToString());
    }

    [Fact]
    public void A_range_and_a_scope_take_in_their_log_files_alone_and_more_can_follow()
    {
        var stores = fixture.Run("""
            Import-TrailLog -Path $c -Store $new -AwsRegion us-east-1 -EndTime 2026-03-04 -DeliveryMargin 1s
            Import-TrailLog -Path $c -Store $new
            """).Good();

        var (first, second) = (stores[0], stores[1]);
        Assert.Equal("us-east-1", first.Properties["Regions"].Value.ToString());
        Assert.Equal((long)second.Properties["Files"].Value, (long)first.Properties["ImportedFiles"].Value + (long)second.Properties["ImportedFiles"].Value);
        Assert.True((long)first.Properties["ImportedFiles"].Value > 0 && (long)second.Properties["ImportedFiles"].Value > 0);
    }

    [Fact]
    public void WhatIf_says_what_would_be_read_and_changes_nothing()
    {
        var outcome = fixture.Run("$plan = Import-TrailLog -BucketName $b @aws -Store $new -WhatIf; $plan.Engine; $plan.Objects -gt 0; $plan.Bytes -gt 0; [IO.Directory]::Exists($new)").Good();

        Assert.Equal(["Import", "True", "True", "False"], outcome.Select(static value => value.ToString()));
        Assert.Equal(["Store", "True"], fixture.Run("$plan = Search-TrailEvent -Store $made -WhatIf; $plan.Engine; $plan.Objects -gt 0").Good().Select(static value => value.ToString()));
    }

    [Theory]
    [InlineData("Search-TrailEvent -Store $new", "StoreMissing")]
    [InlineData("Search-TrailEvent -Store $c", "StoreInvalid")]
    [InlineData("Invoke-TrailQuery 'select 1' -Store $c", "StoreInvalid")]
    [InlineData("Import-TrailLog -Path $c -Store $c", "StoreInvalid")]
    [InlineData("Import-TrailLog -Store $new", "SourceMissing")]
    [InlineData("@() | Import-TrailLog -Store $new", "SourceMissing")]
    [InlineData("5 | Import-TrailLog -Store $new", "SourceUnknown")]
    [InlineData("Import-TrailLog -Path $c -Store env:x", "PathNotFileSystem")]
    [InlineData("(Import-TrailLog -Path $c -Store $made), [IO.DirectoryInfo]::new($c) | Search-TrailEvent", "StoreNotAlone")]
    [InlineData("Import-TrailLog -BucketName $b @aws -Store $new -MaxScanBytes 1", "ScanBudgetExceeded")]
    public void What_cannot_be_done_is_told_by_its_id(string script, string id) => Assert.Equal(id, fixture.Run(script).TerminatingId);

    [Fact]
    public void Names_in_a_store_are_one_cell()
    {
        var regions = fixture.Run("$store = Import-TrailLog -Path $c -Store $made; $store.Regions.ToString(); $store.Regions").Good().Select(static text => text.ToString()).ToArray();

        Assert.Equal(string.Join(", ", regions[1..]), regions[0]);
        Assert.Contains("us-east-1", regions[1..]);
    }

    [Fact]
    public void Times_of_a_store_have_the_same_text_in_every_culture()
        => Assert.Equal("2026-03-01T13:36:52Z", fixture.Run("(Import-TrailLog -Path $c -Store $made).FirstEventTime.ToString()").Good()[0].ToString());
}
