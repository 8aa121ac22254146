using TrailTools.Core.Tests.Events;
using TrailTools.Diagnostics;
using TrailTools.Engines.Duplicates;
using TrailTools.Logs;

namespace TrailTools.Core.Tests.Engines.Duplicates;

public class DuplicateFilterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly LogKey Key = new(null, "111122223333", LogKind.Events, "us-east-1", new DateOnly(2026, 3, 4), Noon);
    private readonly List<string> _warnings = [];

    [Theory]
    [InlineData("""{"eventID":"a","x":1}""", """{"eventID":"a","x":1}""", true)]
    [InlineData("""{"eventID":"a","x":1}""", """{ "eventID" : "A", "x":1}""", false)]
    [InlineData("""{"eventID":"a","x":1}""", """{ "eventID" : "a",  "x": 1 }""", true)]
    [InlineData("""{"eventID":"176348ab-4845-4902-94dc-176f17396043"}""", """{"eventID":"176348ab-4845-4902-94dc-176f17396043"}""", true)]
    [InlineData("""{"eventID":"176348ab-4845-4902-94dc-176f17396043"}""", """{"eventID":"176348ab-4845-4902-94dc-176f17396044"}""", false)]
    [InlineData("""{"eventID":"a","x":1}""", """{"eventID":"a","x":2}""", false)]
    [InlineData("""{"x":1}""", """{"x":1}""", false)]
    [InlineData("""{"eventID":""}""", """{"eventID":""}""", false)]
    public void The_same_id_and_content_is_a_duplicate(string first, string second, bool isDuplicate)
    {
        var (one, two) = (EventMark.Of(Records.Of(first)), EventMark.Of(Records.Of(second)));

        Assert.Equal(isDuplicate, one is not null && one == two);
    }

    [Fact]
    public void An_event_is_remembered_for_a_day_of_deliveries_at_least_and_two_at_most()
    {
        var filter = new DuplicateFilter(new ListLog(_warnings));

        Assert.True(IsNew(filter, 1, Noon));
        Assert.True(IsNew(filter, 2, Noon.AddHours(23)));
        Assert.False(IsNew(filter, 1, Noon.AddDays(1)));
        Assert.True(IsNew(filter, 3, Noon.AddDays(1).AddMinutes(1)));
        Assert.False(IsNew(filter, 2, Noon.AddDays(1).AddHours(23)));
        Assert.True(IsNew(filter, 4, Noon.AddDays(2).AddMinutes(2)));
        Assert.False(IsNew(filter, 3, Noon.AddDays(2).AddMinutes(2)));
        Assert.True(IsNew(filter, 1, Noon.AddDays(2).AddMinutes(2)));
        Assert.Empty(_warnings);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void So_many_events_at_least_are_remembered_in_a_day_and_more_are_told_of_once(bool isDelivered)
    {
        var filter = new DuplicateFilter(new ListLog(_warnings), capacity: 3);
        bool IsFirst(ulong id) => IsNew(filter, id, isDelivered ? Noon.AddMinutes(id) : null);
        for (ulong i = 1; i <= 6; i++)
            Assert.True(IsFirst(i));
        Assert.False(IsFirst(1));
        Assert.Empty(_warnings);
        Assert.True(IsFirst(7));
        Assert.Contains("More than 3 events", Assert.Single(_warnings), StringComparison.Ordinal);
        Assert.False(IsFirst(4));
        Assert.True(IsFirst(1));
        Assert.True(IsFirst(8));
        Assert.True(IsFirst(9));
        Assert.True(IsFirst(10));
        Assert.Single(_warnings);
    }

    [Fact]
    public void Days_with_fewer_events_are_told_nothing_of()
    {
        var filter = new DuplicateFilter(new ListLog(_warnings), capacity: 3);
        for (ulong i = 1; i <= 20; i++)
            Assert.True(IsNew(filter, i, Noon.AddDays(i)));
        Assert.Empty(_warnings);
    }

    [Fact]
    public void What_shares_an_id_is_remembered_by_its_content()
    {
        var filter = new DuplicateFilter(new ListLog(_warnings));

        Assert.True(IsNew(filter, 1, Noon, content: 1));
        Assert.True(IsNew(filter, 1, Noon, content: 2));
        Assert.True(IsNew(filter, 1, Noon, content: 3));
        Assert.False(IsNew(filter, 1, Noon, content: 1));
        Assert.False(IsNew(filter, 1, Noon, content: 2));
        Assert.False(IsNew(filter, 1, Noon, content: 3));
        Assert.Equal(2, _warnings.Count);
    }

    private static bool IsNew(DuplicateFilter filter, ulong id, DateTimeOffset? delivered, ulong content = 0)
        => filter.IsNew(new EventMark(new EventKey(0, id), content), new LogFile("test.json", 1, delivered is { } time ? Key with { DeliveryTime = time } : null), 1);

    private sealed class ListLog(List<string> said) : ITrailLog
    {
        public void Verbose(string text) => said.Add(text);

        public void Warning(string text) => said.Add(text);

        public void Skipped(TrailException error) => said.Add(error.Id);

        public void Progress(WorkProgress progress) => said.Add("progress");
    }
}
