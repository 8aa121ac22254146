using System.Globalization;
using TrailTools.Hosted.Tests.Hosting;
using static TrailTools.Hosted.Tests.Hosting.Samples;

namespace TrailTools.Hosted.Tests.Commands;

/// <summary>Order, duplicates, how many, and which files are read at all.</summary>
public class SearchOrderTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    private static readonly string[] NewestFirst =
        [.. Events.OrderByDescending(static e => Text(e, "eventTime"), StringComparer.Ordinal).Select(static e => Text(e, "eventTime")!)];

    [Fact]
    public void In_AWSs_layout_events_come_by_the_time_in_the_files_name_then_by_their_place()
    {
        var sources = fixture.Session.Run("Search-TrailEvent $a -IncludeDuplicate | ForEach-Object { $_.Source }", Repository.SampleLogs).Good();

        var places = sources.Select(static source => (Time: Path.GetFileName((string)source.Properties["Path"].Value).Split('_')[3], Path: (string)source.Properties["Path"].Value, Record: (long)source.Properties["Record"].Value)).ToArray();
        Assert.Equal(places.OrderBy(static place => place.Time, StringComparer.Ordinal).ThenBy(static place => place.Path, StringComparer.Ordinal).ThenBy(static place => place.Record), places);
    }

    [Fact]
    public void Elsewhere_events_come_by_path_in_ordinal_order_and_sources_as_they_were_given()
    {
        foreach (var name in (string[])["b/1", "b/10", "b/2", "a/x", "B/y"])
            fixture.Write($"order/{name}.json", $$"""{"eventVersion":"1.11","eventID":"{{name}}"}""");
        var folder = Path.Combine(fixture.Folder.FullName, "order");

        Assert.Equal(["B/y", "a/x", "b/1", "b/10", "b/2"], fixture.Session.Run("Search-TrailEvent $a", folder).Values("EventId"));
        Assert.Equal(["b/1", "b/10", "b/2", "a/x"], fixture.Session.Run("Search-TrailEvent \"$a/b\", \"$a/a\"", folder).Values("EventId"));
        Assert.Equal(["b/1", "b/10"], fixture.Session.Run("Search-TrailEvent \"$a/b/1*.json\"", folder).Values("EventId"));
    }

    [Fact]
    public void First_is_the_first_of_the_searchs_order()
    {
        var all = fixture.Session.Run("Search-TrailEvent $a -EventName Decrypt", Repository.SampleLogs).Values("EventId").Take(7);

        Assert.Equal(all, fixture.Session.Run("Search-TrailEvent $a -EventName Decrypt -First 7", Repository.SampleLogs).Values("EventId"));
    }

    [Fact]
    public void Newest_is_by_event_time_over_all_files() => Assert.Equal(NewestFirst.Take(9), Times("-Newest 9"));

    [Fact]
    public void Ordered_is_by_event_time_over_all_files() => Assert.Equal(NewestFirst.Reverse(), Times("-Ordered"));

    [Fact]
    public void Descending_turns_the_order() => Assert.Equal(NewestFirst, Times("-Ordered -Descending"));

    [Fact]
    public void Newest_with_Ordered_gives_the_oldest_of_them_first() => Assert.Equal(NewestFirst.Take(9).Reverse(), Times("-Newest 9 -Ordered"));

    [Fact]
    public void First_with_Ordered_gives_the_oldest() => Assert.Equal(NewestFirst.Reverse().Take(9), Times("-First 9 -Ordered"));

    [Fact]
    public void The_same_event_is_given_once_unless_every_delivery_is_asked_for()
    {
        Assert.Equal(Events.Count, fixture.Session.Run("Search-TrailEvent $a", Repository.SampleLogs).Good().Count);
        Assert.Equal(Deliveries().Count(), fixture.Session.Run("Search-TrailEvent $a -IncludeDuplicate", Repository.SampleLogs).Good().Count);
        Assert.Equal(Events.Count, fixture.Session.Run("Search-TrailEvent $a, $a", Repository.SampleLogs).Good().Count);
    }

    [Fact]
    public void The_same_id_with_other_content_is_given_with_a_warning_that_names_both_files()
    {
        var path = fixture.Write("twice.jsonl", """
            {"eventVersion":"1.11","eventID":"a","eventName":"x"}
            {"eventVersion":"1.11","eventID":"a","eventName":"y"}
            {"eventVersion":"1.11", "eventID":"A","eventName":"x"}
            {"eventVersion":"1.11","eventID":"a" ,"eventName":"x" }
            {"eventVersion":"1.11","eventName":"none"}
            {"eventVersion":"1.11","eventName":"none"}
            """);

        var outcome = fixture.Session.Run("Search-TrailEvent $a -SummaryVariable s; $s", path);

        Assert.Equal(["x", "y", "x", "none", "none"], outcome.Good().SkipLast(1).Select(static found => found.Properties["EventName"].Value));
        Assert.Equal(1L, outcome.Output[^1].Properties["Duplicates"].Value);
        Assert.Contains($"{path}#1", outcome.Warnings[0], StringComparison.Ordinal);
        Assert.Contains($"{path}#2", outcome.Warnings[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-StartTime 2026-03-04T00:00Z -EndTime 2026-03-05T00:00Z")]
    [InlineData("-AccountId 444455556666")]
    [InlineData("-AwsRegion eu-*")]
    [InlineData("-StartTime 2026-03-04T00:00Z -AwsRegion us-east-1 -AccountId 1*")]
    public void What_is_left_out_by_name_holds_no_answer(string arguments)
    {
        var copies = Path.Combine(fixture.Folder.FullName, "copies");
        Directory.CreateDirectory(copies);
        foreach (var file in Directory.EnumerateFiles(Repository.SampleLogs, "*.gz", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(copies, Path.GetFileName(file)), overwrite: true);

        var pruned = fixture.Session.Run($"Search-TrailEvent $a {arguments} -Ordered -SummaryVariable s; $s", Repository.SampleLogs).Good();
        var whole = fixture.Session.Run($"Search-TrailEvent $a {arguments} -Ordered -SummaryVariable s; $s", copies).Good();

        Assert.Equal(Ids(whole), Ids(pruned));
        Assert.NotEmpty(Ids(pruned));
        Assert.True((long)pruned[^1].Properties["FilesPruned"].Value > 0);
        Assert.Equal(0L, whole[^1].Properties["FilesPruned"].Value);

        static IEnumerable<object> Ids(IReadOnlyList<System.Management.Automation.PSObject> found) => found.SkipLast(1).Select(static one => one.Properties["EventId"].Value).Order();
    }

    [Fact]
    public void A_delivery_margin_finds_what_came_late()
    {
        // The trail's deletion was delivered 23 hours after it happened.
        const string Range = "Search-TrailEvent $a -EventName DeleteTrail -StartTime 2026-03-04T04:00Z -EndTime 2026-03-04T05:00Z";

        Assert.Single(fixture.Session.Run(Range, Repository.SampleLogs).Good());
        Assert.Empty(fixture.Session.Run($"{Range} -DeliveryMargin 2h", Repository.SampleLogs).Good());
    }

    [Fact]
    public void No_files_in_the_range_is_another_word_than_no_match()
    {
        Assert.Contains("No log files", Assert.Single(fixture.Session.Run("Search-TrailEvent $a -StartTime 2020-01-01 -EndTime 2020-02-01", Repository.SampleLogs).Warnings), StringComparison.Ordinal);
        Assert.Empty(fixture.Session.Run("Search-TrailEvent $a -EventName NoSuchName", Repository.SampleLogs).Warnings);
    }

    [Fact]
    public void Verbose_tells_the_plan_and_the_summary()
    {
        var said = fixture.Session.Run("Search-TrailEvent $a -EventName DeleteTrail -AwsRegion eu-* -Verbose", Repository.SampleLogs).Verbose;

        Assert.Contains(said, static text => text.Contains("EventName Equal 'DeleteTrail'", StringComparison.Ordinal));
        Assert.Contains(said, static text => text.StartsWith("Listed ", StringComparison.Ordinal) && text.Contains("left out by their names", StringComparison.Ordinal));
        Assert.Contains(said, static text => text.StartsWith("1 of ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_summary_says_what_was_done()
    {
        var summary = fixture.Session.Run("Search-TrailEvent $a -Denied -SummaryVariable s | ForEach-Object { }; $s", Repository.SampleLogs).Good()[0];

        Assert.Equal((long)Deliveries().Count(), summary.Properties["EventsRead"].Value);
        Assert.Equal(90L, summary.Properties["Files"].Value);
        Assert.Equal(0L, summary.Properties["Skipped"].Value);
        Assert.Equal("LogScan", summary.Properties["Engine"].Value);
        var newest = Directory.EnumerateFiles(Repository.SampleLogs, "*.gz", SearchOption.AllDirectories).Max(static path => Path.GetFileName(path).Split('_')[3])!;
        Assert.Equal(DateTimeOffset.ParseExact(newest, "yyyyMMdd'T'HHmm'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).AddMinutes(-15), summary.Properties["CompleteTo"].Value);
    }

    [Fact]
    public void RequireComplete_makes_gaps_errors()
    {
        var path = fixture.Write("broken.json", """{"Records":[{"eventVersion":"1.11" """);

        Assert.Equal("SearchIncomplete", fixture.Session.Run("Search-TrailEvent $a -RequireComplete", path).TerminatingId);
        Assert.Equal("SearchIncomplete", fixture.Session.Run("Search-TrailEvent $a -RequireComplete -StartTime 2026-03-06 -EndTime 2026-03-09", Repository.SampleLogs).TerminatingId);
        Assert.Null(fixture.Session.Run("Search-TrailEvent $a -RequireComplete -EventName DeleteTrail -EndTime 2026-03-06", Repository.SampleLogs).TerminatingId);
        Assert.Null(fixture.Session.Run("Search-TrailEvent $a -RequireComplete -First 1 -StartTime 2026-03-01 -EndTime 2026-03-09", Repository.SampleLogs).TerminatingId);
        Assert.Equal("SearchIncomplete", fixture.Session.Run("Search-TrailEvent $a -RequireComplete -First 1 -EventName NoSuchName -StartTime 2026-03-01 -EndTime 2026-03-09", Repository.SampleLogs).TerminatingId);
    }

    private IEnumerable<string> Times(string arguments)
        => fixture.Session.Run($"Search-TrailEvent $a {arguments} | ForEach-Object {{ $_.EventTime.ToString() }}", Repository.SampleLogs).Good().Select(static time => time.ToString());
}
