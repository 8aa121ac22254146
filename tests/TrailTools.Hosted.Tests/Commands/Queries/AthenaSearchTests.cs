using TrailTools.Hosted.Tests.Commands.Sources;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands.Queries;

/// <summary>Searches of a table at Athena through the cmdlets: the events that the log files under it give.</summary>
public class AthenaSearchTests : IClassFixture<AthenaFixture>
{
    private readonly AthenaFixture _fixture;

    public AthenaSearchTests(AthenaFixture fixture)
    {
        _fixture = fixture;
        _fixture.Run($"$null = New-TrailAthenaTable @aws -BucketName {BucketFixture.Bucket} -TableName searched -Confirm:$false").Good();
    }

    private const string Day = "-StartTime '2026-03-04T00:00:00Z' -EndTime '2026-03-06T00:00:00Z'";

    [Theory]
    [InlineData("")]
    [InlineData("-EventName Create*, ConsoleLogin")]
    [InlineData("-Denied")]
    [InlineData("-UserName *mailer*")]
    [InlineData("-AccountId 111122223333 -AwsRegion eu-*")]
    [InlineData("-SourceIPAddress 203.0.113.0/24, 198.51.100.0/24")]
    [InlineData("-Filter { $_.RequestParameters.bucketName -like '*a*' -or $_.UserType -eq 'Root' }")]
    [InlineData("-EventName Create* -IncludeDuplicate")]
    public void The_same_events_come_as_from_the_log_files(string filters)
    {
        const string Lines = "ForEach-Object { \"$($_.EventTime)|$($_.EventId)|$($_.UserName)|$($_.Target)|$($_.ErrorCode)|$($_.RequestParameters)|$($_.MfaAuthenticated)\" }";
        var here = Texts(_fixture.Run($"Search-TrailEvent -Path $c {Day} {filters} | {Lines}"));

        var there = Texts(_fixture.Run($"Search-TrailEvent @aws -TableName searched {Day} {filters} | {Lines}"));

        Assert.NotEmpty(here);
        Assert.Equal(here.Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_table_from_the_pipeline_is_asked_and_its_events_say_that_they_are_rebuilt()
        => Assert.Equal(["True", "Athena"], Texts(_fixture.Run($"$found = Get-TrailAthenaTable @connection -TableName searched | Search-TrailEvent -OutputLocation $aws.OutputLocation {Day} -EventName ConsoleLogin -SummaryVariable summary; $found[0].IsRebuilt; $summary.Engine")));

    [Fact]
    public void Counts_and_single_events_come_too()
    {
        var here = Texts(_fixture.Run($"Measure-TrailEvent -Path $c {Day} -Property EventSource | ForEach-Object {{ \"$($_.EventSource) $($_.Count)\" }}"));
        Assert.Equal(here, Texts(_fixture.Run($"Measure-TrailEvent @aws -TableName default.searched {Day} -Property EventSource | ForEach-Object {{ \"$($_.EventSource) $($_.Count)\" }}")));

        var id = Texts(_fixture.Run($"(Search-TrailEvent -Path $c {Day} -First 1).EventId")).Single();
        Assert.Equal(id, Texts(_fixture.Run($"(Get-TrailEvent @aws -TableName searched -AllowFullScan -EventId {id}).EventId")).Single());
    }

    [Theory]
    [InlineData("Search-TrailEvent @aws -TableName searched -EventName ConsoleLogin", "AthenaFullScan")]
    [InlineData("Search-TrailEvent @aws -TableName no_such_table -Last 1d", "AthenaTableMissing")]
    [InlineData("Search-TrailEvent @aws -TableName searched -Last 1d -Field @{ managementEvent = 'true' }", "AthenaFieldMissing")]
    [InlineData("Search-TrailEvent @aws -TableName searched -EventHistory -Last 1d", "TableNotAlone")]
    [InlineData("Search-TrailEvent @aws -TableName searched -StartTime 2026-03-01 -MaxScanBytes 1", "AthenaScanLimit")]
    public void What_cannot_be_asked_is_refused(string script, string id) => Assert.Equal(id, _fixture.Run(script).TerminatingId);

    [Fact]
    public void A_parameter_that_nothing_looks_at_is_told()
        => Assert.Contains("-AllowFullScan says something to Athena only", Assert.Single(_fixture.Run("$null = Search-TrailEvent @connection -EventHistory -AllowFullScan -First 1").Warnings), StringComparison.Ordinal);

    [Fact]
    public void WhatIf_says_what_would_be_read_and_asks_nothing()
    {
        var before = Texts(_fixture.Run("@(Get-TrailQuery @connection).Count"));

        Assert.Equal(["Athena", "True", "True"], Texts(_fixture.Run($"$plan = Search-TrailEvent @aws -TableName searched {Day} -WhatIf; $plan.Engine; $plan.Objects -gt 0; $plan.Dollars -gt 0")));
        Assert.Equal(before, Texts(_fixture.Run("@(Get-TrailQuery @connection).Count")));
    }

    private static List<string> Texts(Outcome outcome) => [.. outcome.Good().Select(static one => $"{one}")];
}
