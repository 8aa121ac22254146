using TrailTools.Core.Tests.Query.Conditions;
using TrailTools.Engines.Matching;
using TrailTools.Logs;
using TrailTools.Query;
using TrailTools.Query.Conditions;

namespace TrailTools.Core.Tests.Engines.LogScan;

public class ScopeFinderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public static IEnumerable<TheoryDataRow> Demands => Cases.Read("scopes");

    [Theory]
    [MemberData(nameof(Demands))]
    public void A_question_demands_accounts_and_regions(string question, string account, string region, string expected)
        => Assert.Equal(expected, Includes(new EventQuestion { Condition = Read(question) }, account, region, Noon) ? "true" : "false");

    [Theory]
    [InlineData("11:58", false)]
    [InlineData("11:59", false)]
    [InlineData("12:00", true)]
    [InlineData("13:00", true)]
    [InlineData("14:59", true)]
    [InlineData("15:00", true)]
    [InlineData("15:01", false)]
    public void A_time_range_demands_deliveries_from_its_start_to_its_end_and_a_margin(string delivered, bool expected)
    {
        var query = new EventQuestion { Time = new TimeRange(Noon, Noon.AddHours(1)), DeliveryMargin = TimeSpan.FromHours(2) };

        Assert.Equal(expected, Includes(query, "111122223333", "eu-west-1", Noon.Date + TimeSpan.Parse(delivered, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_range_without_bounds_demands_nothing()
    {
        Assert.True(Includes(new EventQuestion { Time = new TimeRange(null, DateTimeOffset.MaxValue) }, "1", "r", Noon));
        Assert.True(Includes(new EventQuestion { Time = new TimeRange(Noon, null) }, "1", "r", Noon.AddYears(5)));
        Assert.False(Includes(new EventQuestion { Time = new TimeRange(null, Noon) }, "1", "r", Noon.AddDays(2)));
    }

    [Fact]
    public void A_second_copy_may_be_in_another_regions_folder()
        => Assert.True(Includes(new EventQuestion { Condition = Read("AwsRegion=eu-west-1"), IncludeDuplicate = true }, "1", "us-east-1", Noon));

    [Fact]
    public void A_digest_holds_no_events()
        => Assert.False(LogScope.All.Includes(new LogKey(null, "111122223333", LogKind.Digest, "eu-west-1", DateOnly.FromDateTime(Noon.Date), Noon)));

    private static bool Includes(EventQuestion query, string account, string region, DateTimeOffset delivered)
        => ScopeFinder.Find(query).Includes(new LogKey(null, account, LogKind.Events, region, DateOnly.FromDateTime(delivered.UtcDateTime), delivered));

    /// <summary>Conditions joined by &amp;, alternatives by /, each field=text or field~pattern, with ! in front for not.</summary>
    private static AllOf Read(string question) => new([.. question.Split('&').Select(static part => new AnyOf([.. part.Split('/').Select(One)]))]);

    private static Condition One(string text)
    {
        if (text[0] == '!')
            return One(text[1..]).Not();

        var at = text.IndexOfAny(['=', '~']);
        return ConditionText.Read(text[..at], text[at] == '=' ? "eq" : "like", "text " + text[(at + 1)..]);
    }
}
