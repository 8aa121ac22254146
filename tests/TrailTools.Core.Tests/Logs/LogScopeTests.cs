using TrailTools.Logs;

namespace TrailTools.Core.Tests.Logs;

/// <summary>Which files can hold an answer, by the days of their folders.</summary>
public class LogScopeTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, null, "2026-03-02", "2026-03-05")]
    [InlineData("2026-03-01", "2026-03-06", "2026-03-02", "2026-03-05")]
    [InlineData("2026-03-04", "2026-03-04", "2026-03-04", "2026-03-04")]
    public void The_narrower_bound_counts(string? from, string? to, string first, string last)
    {
        var scope = LogScope.All with { Start = Start, End = Start.AddDays(1), FromDay = Day(from), ToDay = Day(to) };

        Assert.Equal((Day(first), Day(last)), (scope.FirstDay, scope.LastDay));
        Assert.Equal((Day(from), Day(to)), LogScope.All with { FromDay = Day(from), ToDay = Day(to) } is var days ? (days.FirstDay, days.LastDay) : default);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void A_folder_is_asked_for_by_its_day(int day, bool isIncluded)
    {
        var scope = LogScope.All with { FromDay = new(2026, 3, 2), ToDay = new(2026, 3, 4) };

        Assert.Equal(isIncluded, scope.Includes(new LogKey(null, "111122223333", LogKind.Events, "us-east-1", new DateOnly(2026, 3, day), Start)));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
