using TrailTools.Hosted.Tests.Hosting;
using static TrailTools.Hosted.Tests.Hosting.Samples;

namespace TrailTools.Hosted.Tests.Commands;

public class MeasureTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    private const string Names = "($_.psobject.Properties | ForEach-Object { $_.Name }) -join ','";

    [Fact]
    public void Combinations_are_counted_as_a_plain_reading_counts_them()
    {
        var expected = Events.GroupBy(static e => (Text(e, "eventSource"), Text(e, "eventName")))
            .Select(static group => $"{group.Key.Item1} {group.Key.Item2} {group.Count()} {group.Count(static e => Text(e, "errorCode") is not null || Text(e, "responseElements", "ConsoleLogin") == "Failure")} {group.Min(static e => Text(e, "eventTime"))} {group.Max(static e => Text(e, "eventTime"))}");

        var counted = fixture.Session.Run("Measure-TrailEvent $a -Property EventSource, EventName | ForEach-Object { \"$($_.EventSource) $($_.EventName) $($_.Count) $($_.Failed) $($_.FirstTime.ToString()) $($_.LastTime.ToString())\" }", Repository.SampleLogs).Good();

        Assert.Equal(expected.Order(StringComparer.Ordinal), counted.Select(static line => line.ToString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("-Property EventName, UserName", "EventName,UserName,Count,Failed,FirstTime,LastTime")]
    [InlineData("-Property eventname", "eventname,Count,Failed,FirstTime,LastTime")]
    [InlineData("-Property requestParameters.bucketName", "requestParameters.bucketName,Count,Failed,FirstTime,LastTime")]
    [InlineData("-Property EventName -Interval 1h", "EventName,Count,Failed,FirstTime,LastTime,Time")]
    [InlineData("", "Count,Failed,FirstTime,LastTime")]
    public void A_count_has_the_asked_fields_under_their_own_names(string arguments, string names)
        => Assert.Equal(names, fixture.Session.Run($"Measure-TrailEvent $a {arguments} | ForEach-Object {{ {Names} }}", Repository.SampleLogs).Good()[0].ToString());

    [Fact]
    public void The_pipeline_and_a_source_count_the_same()
    {
        const string Line = "ForEach-Object { \"$($_.UserName) $($_.Count) $($_.Failed)\" }";
        var source = fixture.Session.Run($"Measure-TrailEvent $a -Denied -Property UserName | {Line}", Repository.SampleLogs).Good();

        Assert.NotEmpty(source);
        Assert.Equal(source.Select(static line => line.ToString()), fixture.Session.Run($"Search-TrailEvent $a -Denied | Measure-TrailEvent -Property UserName | {Line}", Repository.SampleLogs).Good().Select(static line => line.ToString()));
        Assert.Equal(source.Select(static line => line.ToString()), fixture.Session.Run($"Search-TrailEvent $a | Measure-TrailEvent -Denied -Property UserName | {Line}", Repository.SampleLogs).Good().Select(static line => line.ToString()));
        Assert.Equal(source.Select(static line => line.ToString()), fixture.Session.Run($"[IO.DirectoryInfo]::new($a) | Measure-TrailEvent -Denied -Property UserName | {Line}", Repository.SampleLogs).Good().Select(static line => line.ToString()));
    }

    [Fact]
    public void Top_and_Separately_and_Interval()
    {
        var top = fixture.Session.Run("Measure-TrailEvent $a -Property EventSource, AwsRegion -Separately -Top 2 | ForEach-Object { \"$($_.EventSource)$($_.AwsRegion) $($_.Count)\" }", Repository.SampleLogs).Good();
        Assert.Equal(4, top.Count);

        var days = fixture.Session.Run("Measure-TrailEvent $a -Interval 1d | ForEach-Object { \"$($_.Time.ToString()) $($_.Count)\" }", Repository.SampleLogs).Good();
        Assert.Equal(
            Events.GroupBy(static e => Text(e, "eventTime")![..10]).OrderBy(static day => day.Key, StringComparer.Ordinal).Select(static day => $"{day.Key}T00:00:00Z {day.Count()}"),
            days.Select(static line => line.ToString()));
    }

    [Fact]
    public void Nothing_found_is_no_count() => Assert.Empty(fixture.Session.Run("Measure-TrailEvent $a -EventName NoSuchName -Property UserName", Repository.SampleLogs).Good());

    [Theory]
    [InlineData("Measure-TrailEvent -Property eventn", "EventName")]
    [InlineData("Export-TrailEvent a.csv -Property EventTime, tlsd", "tlsDetails")]
    public void Names_of_fields_are_completed(string typed, string completed)
        => Assert.Equal([completed], fixture.Session.Run("[Management.Automation.CommandCompletion]::CompleteInput($a, $a.Length, $null).CompletionMatches | ForEach-Object { $_.CompletionText }", typed).Good().Select(static name => name.ToString()));

    [Fact]
    public void An_unknown_property_ends_it() => Assert.Equal("FieldUnknown", fixture.Session.Run("Measure-TrailEvent $a -Property EvntName", Repository.SampleLogs).TerminatingId);
}
