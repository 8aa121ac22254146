namespace TrailTools.Core.Tests.Query;

/// <summary>Several readings for one answer.</summary>
public class SearchSummaryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_readings_did_adds_up()
    {
        var summary = new SearchSummary { Files = 1, Bytes = 2, EventsRead = 3, Dollars = 0.5m };
        summary.Add(new SearchSummary { Files = 10, Bytes = 20, PlainBytes = 30, EventsRead = 40, EventsMatched = 50, FilesPruned = 60, Skipped = 70, Requests = 80, Dollars = 0.25m, EndedEarly = true });

        Assert.Equal((11, 22, 30, 43, 50), (summary.Files, summary.Bytes, summary.PlainBytes, summary.EventsRead, summary.EventsMatched));
        Assert.Equal((60, 70, 80, 0.75m, true), (summary.FilesPruned, summary.Skipped, summary.Requests, summary.Dollars, summary.EndedEarly));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(1, null, 1)]
    [InlineData(null, 1, 1)]
    [InlineData(1, 2, 1)]
    [InlineData(2, 1, 1)]
    public void An_answer_is_complete_as_far_as_all_of_them_are(int? one, int? other, int? all)
    {
        var summary = new SearchSummary { CompleteTo = one is { } hour ? Noon.AddHours(hour) : null };
        summary.Add(new SearchSummary { CompleteTo = other is { } hours ? Noon.AddHours(hours) : null });

        Assert.Equal(all is { } expected ? Noon.AddHours(expected) : null, summary.CompleteTo);
    }
}
