using TrailTools.Diagnostics;
using TrailTools.Events;
using TrailTools.Query.Texts;

namespace TrailTools.Core.Tests.Query.Texts;

public class TextTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 34, 56, TimeSpan.Zero);

    public static IEnumerable<TheoryDataRow> Wildcards => Cases.Read("wildcards");

    public static IEnumerable<TheoryDataRow> Durations => Cases.Read("durations");

    public static IEnumerable<TheoryDataRow> Times => Cases.Read("times");

    public static IEnumerable<TheoryDataRow> Ranges => Cases.Read("address-ranges");

    [Theory]
    [MemberData(nameof(Wildcards))]
    public void A_wildcard_fits_as_in_PowerShell(string pattern, string text, string expected)
        => Assert.Equal(expected, Wildcard.TryParse(pattern, out var wildcard) ? Said(wildcard.IsMatch(text, ignoreCase: true)) : "malformed");

    [Fact]
    public void A_wildcard_that_heeds_case_heeds_it()
    {
        Assert.True(Wildcard.TryParse("Del[E-F]*", out var wildcard));

        Assert.True(wildcard.IsMatch("DelEte", ignoreCase: false));
        Assert.False(wildcard.IsMatch("Delete", ignoreCase: false));
        Assert.False(wildcard.IsMatch("delEte", ignoreCase: false));
    }

    [Theory]
    [MemberData(nameof(Durations))]
    public void A_duration_is_read_with_its_unit(string text, string expected)
        => Assert.Equal(expected, Try("DurationInvalid", () => DurationText.Parse(text).ToString()));

    [Theory]
    [MemberData(nameof(Times))]
    public void A_time_is_read_in_its_zone(string text, string zone, string expected)
        => Assert.Equal(expected, Try("TimeInvalid", () => EventTime.Format(TimeText.Parse(text, Now, TimeZoneInfo.FindSystemTimeZoneById(zone)))));

    [Theory]
    [MemberData(nameof(Ranges))]
    public void An_address_is_in_a_range_or_not(string range, string address, string expected)
    {
        Assert.True(AddressRange.LooksLikeRange(range));
        Assert.Equal(expected, Try("AddressRangeInvalid", () => Said(AddressRange.Parse(range).Contains(address))));
    }

    [Theory]
    [InlineData("203.0.113.9")]
    [InlineData("203.0.113.*")]
    [InlineData("2001:db8::1")]
    [InlineData("cloudtrail.amazonaws.com")]
    [InlineData("AWS Internal/1")]
    [InlineData("a/24")]
    public void What_is_no_range_is_a_text(string text) => Assert.False(AddressRange.LooksLikeRange(text));

    private static string Said(bool truth) => truth ? "true" : "false";

    private static string Try(string id, Func<string> read)
    {
        try
        {
            return read();
        }
        catch (TrailException error)
        {
            Assert.Equal(id, error.Id);
            return "none";
        }
    }
}
