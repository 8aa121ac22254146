using TrailTools.Core.Tests.Events;
using TrailTools.Counting;
using TrailTools.Events;
using TrailTools.Query.Fields;

namespace TrailTools.Core.Tests.Counting;

public class EventMeasureTests
{
    private static readonly string[] Events =
    [
        """{"eventTime":"2026-03-04T12:10:00Z","eventName":"A","userIdentity":{"userName":"x"}}""",
        """{"eventTime":"2026-03-04T12:50:00Z","eventName":"a","userIdentity":{"userName":"y"},"errorCode":"AccessDenied"}""",
        """{"eventTime":"2026-03-04T13:10:00Z","eventName":"B","userIdentity":{"userName":"x"}}""",
        """{"eventTime":"2026-03-04T11:10:00Z","eventName":"A","userIdentity":{"userName":"x"}}""",
        """{"eventName":"B"}""",
    ];

    [Fact]
    public void Combinations_are_counted_without_case_the_highest_first()
        => Assert.Equal(
            ["A x 2 0 11:10 12:10", "a y 1 1 12:50 12:50", "B - 1 0 - -", "B x 1 0 13:10 13:10"],
            Counted(["EventName", "UserName"]).Order(StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void No_property_counts_all_together() => Assert.Equal(["5 1 11:10 13:10"], Counted([]));

    [Fact]
    public void Separately_counts_each_property_for_itself()
        => Assert.Equal(["A 3 1 11:10 12:50", "B 2 0 13:10 13:10", "x 3 0 11:10 13:10", "- 1 0 - -", "y 1 1 12:50 12:50"], Counted(["EventName", "UserName"], separately: true));

    [Fact]
    public void Top_keeps_the_highest() => Assert.Equal(["A 3 1 11:10 12:50"], Counted(["EventName"], top: 1));

    [Fact]
    public void Intervals_begin_at_whole_multiples_in_UTC()
        => Assert.Equal(
            ["11:00 A 1 0 11:10 11:10", "12:00 A 2 1 12:10 12:50", "13:00 B 1 0 13:10 13:10", "- B 1 0 - -"],
            Counted(["EventName"], interval: TimeSpan.FromHours(1)));

    [Fact]
    public void Values_that_could_run_together_are_kept_apart()
    {
        var measure = new EventMeasure([FieldMap.Find("EventName"), FieldMap.Find("EventSource")], null, separately: false);
        measure.Add(measure.Read(Records.Of("""{"eventName":"a1:","eventSource":"b"}""")));
        measure.Add(measure.Read(Records.Of("""{"eventName":"a","eventSource":"1:b"}""")));
        measure.Add(measure.Read(Records.Of("""{"eventName":""}""")));
        measure.Add(measure.Read(Records.Of("""{"eventSource":""}""")));

        Assert.Equal(4, measure.Counts(null).Count());
    }

    private static IEnumerable<string> Counted(string[] fields, TimeSpan? interval = null, bool separately = false, int? top = null)
    {
        var measure = new EventMeasure([.. fields.Select(FieldMap.Find)], interval, separately);
        foreach (var json in Events)
            measure.Add(measure.Read(Records.Of(json)));
        return measure.Counts(top).Select(one => string.Join(' ', (interval is null ? [] : new[] { Clock(one.Count.Time) }).Concat(one.Count.Values.Select(static value => value ?? "-")).Append($"{one.Count.Count} {one.Count.Failed} {Clock(one.Count.FirstTime)} {Clock(one.Count.LastTime)}")));
    }

    private static string Clock(DateTimeOffset? time) => time is { } moment ? EventTime.Format(moment)[11..16] : "-";
}
