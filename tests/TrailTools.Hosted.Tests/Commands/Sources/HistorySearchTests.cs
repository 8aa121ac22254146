using TrailTools.Sandbox.Faults;

namespace TrailTools.Hosted.Tests.Commands.Sources;

/// <summary>Searches in the event history.</summary>
public sealed class HistorySearchTests(BucketFixture fixture) : IClassFixture<BucketFixture>, IDisposable
{
    public void Dispose() => fixture.Sandbox.Server.Faults.Clear();

    [Theory]
    [InlineData("-EventHistory")]
    [InlineData("")]
    public void It_is_asked_by_its_switch_and_where_no_source_is(string source)
    {
        fixture.Run("1..3 | ForEach-Object { Get-AuditTrail @aws }").Good();

        var outcome = fixture.Run($"Search-TrailEvent {source} @aws -First 3 -Verbose | ForEach-Object {{ $_.Source; $_.EventTime }}");

        Assert.Equal(6, outcome.Good().Count);
        Assert.StartsWith("event history us-east-1", outcome.Output[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(source == "", outcome.Verbose.Any(static text => text.StartsWith("No source was given", StringComparison.Ordinal)));
        var times = outcome.Output.Where(static (_, i) => i % 2 == 1).Select(static time => (DateTimeOffset)time.BaseObject).ToArray();
        Assert.Equal(times.OrderDescending(), times);
    }

    [Fact]
    public void Known_ids_are_looked_up_each_once_and_the_newest_event_comes_first()
    {
        for (var i = 0; i < 3; i++)
        {
            fixture.Run("Get-AuditTrail @aws").Good();
            fixture.Sandbox.Server.Advance(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        }

        var ids = fixture.Run("Search-TrailEvent -EventHistory @aws -EventName DescribeTrails -First 3").Values("EventId").ToArray();
        fixture.Sandbox.Server.Journal.Clear();

        var found = fixture.Run($"Get-TrailEvent -EventHistory @aws -EventId {ids[2]}, {ids[0]}, {ids[2]}, {ids[1]}");

        Assert.Equal(ids, found.Values("EventId"));
        // Those beside come a moment after the search before, and are refused as too many.
        Assert.Equal(3, fixture.Sandbox.Server.Journal.Entries.Count(static entry => entry is { Operation: "cloudtrail:LookupEvents", Status: 200 }));
    }

    [Fact]
    public void Other_Regions_are_picked_by_wildcards()
    {
        Assert.All(fixture.Run("Search-TrailEvent -EventHistory @aws -AwsRegion eu-* -First 3").Values("AwsRegion"), static region => Assert.StartsWith("eu-", (string)region!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-StartTime 2020-01-01T00:00Z -EndTime 2020-02-01T00:00Z", "HistoryTooOld")]
    [InlineData("-AwsRegion mars-*", "HistoryRegionUnknown")]
    public void What_cannot_be_there_is_refused(string arguments, string id)
        => Assert.Equal(id, fixture.Run($"Search-TrailEvent -EventHistory @aws {arguments}").TerminatingId);

    [Theory]
    [InlineData(FaultKind.ExpiredCredentials, "AwsCredentialsExpired")]
    [InlineData(FaultKind.AccessDenied, "AwsAccessDenied")]
    public void A_fault_of_all_ends_it(FaultKind kind, string id)
    {
        fixture.Sandbox.Server.Faults.Add(new FaultRule("cloudtrail:LookupEvents", kind));
        Assert.Equal(id, fixture.Run("Search-TrailEvent -EventHistory @aws -First 1").TerminatingId);
    }

    [Fact]
    public void What_if_says_which_engine()
        => Assert.Equal(["EventHistory"], fixture.Run("Search-TrailEvent -EventHistory @aws -WhatIf").Values("Engine"));
}
