namespace TrailTools.Hosted.Tests.Commands.Sources;

/// <summary>Searches in a bucket give what searches of a copy give.</summary>
public class BucketSearchTests(BucketFixture fixture) : IClassFixture<BucketFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("-EventName ConsoleLogin")]
    [InlineData("-EventName Create*, Delete* -ReadOnly:$false")]
    [InlineData("-Denied")]
    [InlineData("-AwsRegion us-east-1 -Failed")]
    [InlineData("-StartTime 2026-03-04T06:00Z -EndTime 2026-03-04T18:00Z")]
    [InlineData("-StartTime 2026-03-04T00:00Z -EndTime 2026-03-05T00:00Z -DeliveryMargin 1m")]
    [InlineData("-First 25")]
    [InlineData("-Newest 10")]
    [InlineData("-Ordered -Descending -First 7")]
    [InlineData("-IncludeDuplicate -EventSource iam.amazonaws.com")]
    [InlineData("-Filter { $_.UserType -eq 'AssumedRole' -and $_.EventName -notlike 'Describe*' }")]
    public void The_same_filters_give_the_same_events_in_the_same_order(string filters)
    {
        var local = fixture.Run($"Search-TrailEvent -Path $c {filters}").Values("EventId");

        Assert.Equal(local, fixture.Run($"Search-TrailEvent -BucketName $b @aws {filters}").Values("EventId"));
        Assert.NotEmpty(local);
    }

    [Fact]
    public void Counts_and_ids_are_the_same()
    {
        Assert.Equal(
            fixture.Run("Measure-TrailEvent -Path $c -Property EventName | ForEach-Object { \"$($_.EventName) $($_.Count)\" }").Good().Select(static text => text.ToString()),
            fixture.Run("Measure-TrailEvent -BucketName $b @aws -Property EventName | ForEach-Object { \"$($_.EventName) $($_.Count)\" }").Good().Select(static text => text.ToString()));
        Assert.Single(fixture.Run("$one = Search-TrailEvent -Path $c -First 1; Get-TrailEvent -BucketName $b @aws -EventId $one.EventId").Good());
    }

    [Theory]
    [InlineData("[pscustomobject] @{ BucketName = $b }")]
    [InlineData("[pscustomobject] @{ BucketName = $b; KeyPrefix = $null; AccountId = '111122223333' }")]
    public void A_bucket_comes_from_the_pipeline_by_its_shape(string input)
        => Assert.Equal(fixture.Run("Search-TrailEvent $c -Denied").Values("EventId"), fixture.Run($"{input} | Search-TrailEvent @aws -Denied").Values("EventId"));

    [Fact]
    public void An_object_of_another_account_is_refused()
        => Assert.Equal("AwsAccountDiffers", fixture.Run("[pscustomobject] @{ BucketName = $b; AccountId = '444455556666' } | Search-TrailEvent @aws").TerminatingId);

    [Fact]
    public void WhatIf_goes_through_the_whole_pipeline_and_changes_nothing()
    {
        var journal = fixture.Sandbox.Server.Journal;
        var before = journal.Entries.Count;

        var outcome = fixture.Run("New-AuditTrail not-yet @aws -WhatIf | Set-LogRetention -Days 400 -WhatIf | Search-TrailEvent -Last 1d -WhatIf");

        Assert.Equal("0", Assert.Single(outcome.Good()).Properties["Objects"].Value.ToString());
        Assert.Contains(outcome.Warnings, static warning => warning.Contains("is planned and not there yet", StringComparison.Ordinal));
        Assert.All(journal.Entries.Skip(before), static entry => Assert.True(entry.IsRead, entry.Operation));
    }

    [Fact]
    public void WhatIfPreference_goes_through_an_export_too()
        => Assert.Empty(fixture.Run("$WhatIfPreference = $true; Search-TrailEvent -BucketName $b @aws | Export-TrailEvent not-written.csv; $WhatIfPreference = $false").Good());

    [Fact]
    public void A_trail_is_searched_by_its_name_and_from_the_pipeline()
    {
        var trail = fixture.Run("New-AuditTrail search-me @aws -Confirm:$false").Good()[0];
        fixture.Sandbox.Server.Advance(TimeSpan.FromHours(2), TestContext.Current.CancellationToken);

        var named = fixture.Run("Search-TrailEvent -TrailName search-me @aws").Values("EventId").ToArray();
        var piped = fixture.Run("Get-AuditTrail search-me @aws | Search-TrailEvent").Values("EventId");

        Assert.NotEmpty(named);
        Assert.Equal(named, piped);
        Assert.Equal("search-me", trail.Properties["TrailName"].Value);
    }

    [Fact]
    public void Files_and_buckets_are_searched_together()
        => Assert.Equal(2, fixture.Run("$c, [pscustomobject] @{ BucketName = $b } | Search-TrailEvent @aws -EventName StopLogging -IncludeDuplicate").Good().Count);

    [Fact]
    public void The_source_and_the_costs_are_told()
    {
        var outcome = fixture.Run("$one = Search-TrailEvent -BucketName $b @aws -First 1 -SummaryVariable summary -Verbose; $one.Source; $summary");

        Assert.StartsWith("s3://sample-logs/AWSLogs/", outcome.Good()[0].ToString(), StringComparison.Ordinal);
        Assert.True((long)outcome.Output[1].Properties["Requests"].Value > 3);
        Assert.True((decimal)outcome.Output[1].Properties["Dollars"].Value > 0);
        Assert.Contains(outcome.Verbose, static text => text.Contains("requests to S3 cost", StringComparison.Ordinal) && text.Contains("free within the Region", StringComparison.Ordinal));
    }

    [Fact]
    public void What_if_says_what_it_would_take_and_reads_nothing()
    {
        var found = fixture.Run("Search-TrailEvent -BucketName $b @aws -WhatIf; Search-TrailEvent -BucketName $b @aws -SummaryVariable summary > $null; $summary").Good();

        Assert.Equal("LogScan", found[0].Properties["Engine"].Value);
        Assert.Equal(found[1].Properties["Files"].Value, found[0].Properties["Objects"].Value);
        Assert.Equal(found[1].Properties["Bytes"].Value, found[0].Properties["Bytes"].Value);
        Assert.Equal(found[1].Properties["Requests"].Value, found[0].Properties["Requests"].Value);
    }

    [Theory]
    [InlineData("-MaxScanBytes ([long] ($all.Bytes / 2))")]
    [InlineData("-MaxCost ($all.Dollars - 0.000001)")]
    public void A_budget_ends_the_search_behind_what_it_reaches_for(string budget)
    {
        var outcome = fixture.Run($"$all = Search-TrailEvent -BucketName $b @aws -WhatIf; Search-TrailEvent -BucketName $b @aws {budget} -IncludeDuplicate");

        Assert.Equal("ScanBudgetExceeded", outcome.TerminatingId);
        Assert.Equal(System.Management.Automation.ErrorCategory.QuotaExceeded, outcome.Terminating!.CategoryInfo.Category);
        Assert.NotEmpty(outcome.Output);
    }

    [Theory]
    [InlineData("-BucketName no-such-bucket", "BucketMissing")]
    [InlineData("-BucketName $b -ExpectedBucketOwner 444455556666", "AwsAccessDenied")]
    [InlineData("-TrailName no-such-trail", "TrailMissing")]
    [InlineData("-BucketName $b -PriceTable /no/such/file.json", "PriceTableMissing")]
    public void A_source_that_is_not_there_ends_the_search(string source, string id)
        => Assert.Equal(id, fixture.Run($"Search-TrailEvent {source} @aws").TerminatingId);

    [Theory]
    [InlineData("-Path $c -Region eu-west-1")]
    [InlineData("-Path $c -MaxCost 1")]
    [InlineData("-BucketName $b -TrailName t")]
    [InlineData("-EventHistory -BucketName $b")]
    public void What_does_not_go_together_is_refused(string arguments)
        => Assert.Equal("AmbiguousParameterSet", fixture.Run($"Search-TrailEvent {arguments}").TerminatingId);
}
