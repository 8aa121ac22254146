using TrailTools.Core.Tests.Engines.LogScan;
using TrailTools.Diagnostics;
using TrailTools.Engines;
using TrailTools.Engines.Matching;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Core.Tests.Engines.EventHistory;

/// <summary>Questions to the event history.</summary>
public class HistoryEngineTests : HistoryTests
{
    [Fact]
    public async Task All_pages_of_all_Regions_come_in_one_order()
    {
        for (var i = 0; i < 120; i++)
            Add("eu-west-1", $"w{i}", Now.AddMinutes(-i * 2));
        for (var i = 0; i < 70; i++)
            Add("us-east-1", $"e{i}", Now.AddMinutes(-(i * 2) - 1));

        var found = await Search(new EventQuestion());

        Assert.Equal(190, found.Count);
        Assert.Equal(found.OrderByDescending(static one => one.EventTime).Select(static one => one.EventId), found.Select(static one => one.EventId));
        Assert.Equal("event history eu-west-1#1", found[0].Record.Origin.ToString());
        Assert.Equal(("EventHistory", 5, 190, 190, Now - TimeSpan.FromMinutes(15)), (_summary.Engine, _summary.Requests, _summary.EventsRead, _summary.EventsMatched, _summary.CompleteTo));
        Completeness.Check(new TimeRange(Now.AddDays(-1), Now.AddHours(-1)), _summary, Now);
    }

    [Theory]
    [InlineData("EventName", "AssumeRole")]
    [InlineData("EventName", "assumerole")]
    [InlineData("EventName", "List*")]
    [InlineData("EventSource", "STS.amazonaws.com")]
    [InlineData("UserType", "AWSService")]
    [InlineData("ReadOnly", "true")]
    public async Task Filters_give_what_they_give_of_files(string field, string text)
    {
        var records = await Scans.Records(Repository.SampleLogs);
        _cloud.Trails("eu-west-1").History.Records.AddRange(records.Select(static record => System.Text.Encoding.UTF8.GetString(record.Utf8.Span)));
        var condition = TextFilter.AnyText(FieldMap.Property(field), [text]);

        var found = await Search(new EventQuestion { Condition = condition, IncludeDuplicate = true });

        var expected = records.Where(record => RecordPredicate.Of(condition)(record)).Select(static record => new TrailEvent(record)).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(static one => one.EventId).Order(StringComparer.Ordinal), found.Select(static one => one.EventId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_event_of_two_Regions_is_given_once()
    {
        Add("eu-west-1", "same", Now);
        Add("us-east-1", "same", Now);

        Assert.Single(await Search(new EventQuestion()));
        Assert.Equal(1, _summary.Duplicates);
        Assert.Equal(2, (await Search(new EventQuestion { IncludeDuplicate = true })).Count);
    }

    [Fact]
    public async Task Events_by_their_ids_take_a_lookup_each_and_come_in_the_usual_order()
    {
        for (var i = 0; i < 500; i++)
            Add(i % 2 == 0 ? "eu-west-1" : "us-east-1", IdOf(i), Now.AddMinutes(-i));

        var found = await Search(new EventQuestion { Condition = TextFilter.AnyText(FieldMap.Property("EventId"), [IdOf(9), IdOf(4), IdOf(9).ToUpperInvariant(), IdOf(2), IdOf(999)]) });

        Assert.Equal([IdOf(2), IdOf(4), IdOf(9)], found.Select(static one => one.EventId));
        Assert.Equal((8, 3), (_summary.Requests, _summary.EventsRead));
        foreach (var region in (string[])["eu-west-1", "us-east-1"])
            Assert.Equal([IdOf(9), IdOf(4), IdOf(2), IdOf(999)], _cloud.Trails(region).History.Queries.Select(static query => query.Attribute!.Value.Value));
    }

    [Fact]
    public async Task The_range_is_sent_and_holds()
    {
        foreach (var minutes in (int[])[0, 10, 20, 30])
            Add("eu-west-1", $"{minutes}", Now.AddMinutes(-minutes));

        var found = await Search(new EventQuestion { Time = new TimeRange(Now.AddMinutes(-20), Now) });

        Assert.Equal(["10", "20"], found.Select(static one => one.EventId));
        Assert.Equal((Now.AddMinutes(-20), Now), (_cloud.Trails("eu-west-1").History.Queries[0].Start, _cloud.Trails("eu-west-1").History.Queries[0].End));
    }

    [Theory]
    [InlineData(3, 0, "0 1 2")]
    [InlineData(0, 3, "0 1 2")]
    public async Task First_and_newest_are_the_newest(int first, int newest, string ids)
    {
        for (var i = 0; i < 500; i++)
            Add("eu-west-1", $"{i}", Now.AddMinutes(-i));

        var found = await Search(new EventQuestion { First = first > 0 ? first : null, Newest = newest > 0 ? newest : null });

        Assert.Equal(ids, string.Join(' ', found.Select(static one => one.EventId)));
        Assert.InRange(_cloud.Trails("eu-west-1").History.Queries.Count, first > 0 ? 1 : 10, first > 0 ? 3 : 10);
    }

    [Fact]
    public async Task The_oldest_come_first_where_that_is_asked()
    {
        for (var i = 0; i < 60; i++)
            Add("eu-west-1", $"{i}", Now.AddMinutes(-i));

        Assert.Equal(["59", "58"], (await Search(new EventQuestion { Order = EventOrder.OldestFirst, First = 2 })).Select(static one => one.EventId));
    }

    [Fact]
    public async Task Counting_counts_what_a_search_gives()
    {
        for (var i = 0; i < 60; i++)
            Add("eu-west-1", $"{i}", Now.AddMinutes(-i));
        var counted = 0;

        await Engine().CountAsync(new EventQuestion(), static record => record["eventID"].Scalar, _ => counted++, _summary, _log, TestContext.Current.CancellationToken);

        Assert.Equal((60, 60), (counted, _summary.EventsMatched));
    }

    [Fact]
    public async Task A_range_that_begins_before_the_history_is_told()
    {
        await Search(new EventQuestion { Time = new TimeRange(Now.AddDays(-100), null) });

        Assert.StartsWith("The event history holds the last 90 days: events before 2025-12-04T12:00:00Z are not in it.", Assert.Single(_log.Warnings), StringComparison.Ordinal);
        Assert.Null(_cloud.Trails("eu-west-1").History.Queries[0].Start);
    }

    [Fact]
    public async Task A_range_that_ends_before_the_history_is_refused()
        => Assert.Equal("HistoryTooOld", (await Assert.ThrowsAsync<TrailException>(() => Search(new EventQuestion { Time = new TimeRange(null, Now.AddDays(-90)) }))).Id);

    [Fact]
    public async Task Progress_tells_how_far_back_it_is()
    {
        for (var i = 0; i < 60; i++)
            Add("eu-west-1", $"{i}", Now.AddMinutes(-i));

        await Search(new EventQuestion { Time = new TimeRange(Now.AddMinutes(-98), null) });

        Assert.Equal([(0, "0 events, back to 2026-03-04T12:00:00Z"), (50, "50 events, back to 2026-03-04T11:11:00Z")], _log.Steps.Select(static step => (step.Percent!.Value, step.Status!)));
    }

    [Fact]
    public async Task A_record_that_is_no_JSON_is_told_and_the_others_come()
    {
        Add("eu-west-1", "a", Now);
        _cloud.Trails("eu-west-1").History.Broken = "{";

        Assert.Single(await Search(new EventQuestion()));
        Assert.Equal("HistoryEventUnreadable", Assert.Single(_log.Errors).Id);
    }
}
