using TrailTools.Diagnostics;
using TrailTools.Engines.EventHistory;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Core.Tests.Engines.EventHistory;

/// <summary>How fast the event history is asked, and what comes of Regions that do not answer.</summary>
public class HistoryLimitTests : HistoryTests
{
    [Fact]
    public async Task Lookups_are_two_a_second()
    {
        for (var i = 0; i < 240; i++)
            Add("eu-west-1", $"{i}", Now.AddMinutes(-i));

        await Search(new EventQuestion(), "eu-west-1");

        Assert.Equal(Enumerable.Repeat(TimeSpan.FromMilliseconds(500), 4), _clock.Waits);
    }

    [Fact]
    public async Task Lookups_by_ids_are_two_a_second_too()
    {
        await Search(new EventQuestion { Condition = TextFilter.AnyText(FieldMap.Property("EventId"), [IdOf(1), IdOf(2), IdOf(3)]) }, "eu-west-1");

        Assert.Equal(Enumerable.Repeat(TimeSpan.FromMilliseconds(500), 2), _clock.Waits);
    }

    [Fact]
    public async Task Lookups_that_are_one_too_many_go_later()
    {
        Add("eu-west-1", "a", Now);
        _cloud.Calls.FailOnce("LookupEvents", Throttled);
        _cloud.Calls.FailOnce("LookupEvents", Throttled);

        Assert.Single(await Search(new EventQuestion(), "eu-west-1"));
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], _clock.Waits);
        Assert.Empty(_log.Errors);
    }

    [Fact]
    public async Task A_Region_that_throttles_without_end_fails()
    {
        _cloud.Calls.Fail("LookupEvents", Throttled);
        Assert.Equal("AwsThrottled", (await Assert.ThrowsAsync<TrailException>(() => Search(new EventQuestion(), "eu-west-1"))).Id);
    }

    [Fact]
    public async Task The_only_Region_that_breaks_off_fails()
    {
        for (var i = 0; i < 60; i++)
            Add("eu-west-1", $"{i}", Now.AddMinutes(-i));
        _cloud.Calls.FailAfter("LookupEvents", 1, Throttled);

        Assert.Equal("AwsThrottled", (await Assert.ThrowsAsync<TrailException>(() => Search(new EventQuestion(), "eu-west-1"))).Id);
    }

    [Theory]
    [InlineData("AwsCredentialsInvalid", false, "", "us-east-1 is left out: it is not enabled in this account.")]
    [InlineData("AwsRegionDisabled", false, "", "us-east-1 is left out: it is not enabled in this account.")]
    [InlineData("AwsRegionDisabled", true, "HistoryRegionFailed", "")]
    [InlineData("AwsAccessDenied", false, "HistoryRegionFailed", "")]
    public async Task A_Region_that_does_not_answer_is_left_out_and_told(string id, bool isNamed, string error, string word)
    {
        Add("eu-west-1", "a", Now);
        _cloud.Calls.Fail("LookupEvents", new TrailException(TrailErrorKind.Denied, id, "us-east-1", "No."), "us-east-1");

        var found = await Search(new EventQuestion(), [new HistoryRegion("eu-west-1", IsNamed: true), new HistoryRegion("us-east-1", isNamed)]);

        Assert.Single(found);
        Assert.Equal(error, string.Join(' ', _log.Errors.Select(static told => told.Id)));
        Assert.Contains(word, word == "" ? "" : string.Join('\n', _log.Words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_Region_answers_the_search_ends()
    {
        _cloud.Calls.Fail("LookupEvents", new TrailException(TrailErrorKind.Denied, "AwsCredentialsInvalid", "x", "No."));
        Assert.Equal("AwsCredentialsInvalid", (await Assert.ThrowsAsync<TrailException>(() => Search(new EventQuestion()))).Id);
    }

    [Fact]
    public async Task Expired_credentials_end_the_search_whatever_the_others_say()
    {
        Add("eu-west-1", "a", Now);
        _cloud.Calls.Fail("LookupEvents", new TrailException(TrailErrorKind.Denied, "AwsCredentialsExpired", "x", "Expired."), "us-east-1");
        Assert.Equal("AwsCredentialsExpired", (await Assert.ThrowsAsync<TrailException>(() => Search(new EventQuestion()))).Id);
    }
}
