using System.Text.Json.Nodes;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.CloudTrail;

public sealed class LookupEventsTests : IAsyncDisposable
{
    private readonly StandingTime _time = new();
    private readonly TrailSandbox _sandbox;
    private readonly JsonCaller _cloudTrail;

    public LookupEventsTests()
    {
        _sandbox = new(start: TrailSandbox.Morning, lookupTime: _time);
        _cloudTrail = _sandbox.CloudTrail();
    }

    [Fact]
    public async Task Pages_of_fifty_give_each_event_once_the_newest_first()
    {
        _sandbox.Advance(TimeSpan.FromDays(1));

        var events = await AllAsync();

        Assert.InRange(events.Count, 100, 1000);
        Assert.Equal(events.Count, events.Select(static one => (string)one["EventId"]!).Distinct().Count());
        Assert.Equal(events.Select(static one => (double)one["EventTime"]!).OrderDescending(), events.Select(static one => (double)one["EventTime"]!));
    }

    [Fact]
    public async Task Events_are_those_of_the_log_files()
    {
        var bucket = _sandbox.Bucket();
        await _sandbox.TrailAsync(bucket, isStarted: true);
        _sandbox.Advance(TimeSpan.FromHours(6));
        var records = _sandbox.Keys(bucket).SelectMany(key => _sandbox.Read(bucket, key)["Records"]!.AsArray())
            .DistinctBy(static record => (string)record!["eventID"]!).ToDictionary(static record => (string)record!["eventID"]!, static record => record!.ToJsonString());

        var events = (await AllAsync()).ToDictionary(static one => (string)one["EventId"]!, static one => JsonNode.Parse((string)one["CloudTrailEvent"]!)!.ToJsonString());

        Assert.NotEmpty(records);
        Assert.All(records, record => Assert.Equal(record.Value, events[record.Key]));
    }

    [Theory]
    [InlineData("EventName", "GetTrail")]
    [InlineData("EventSource", "cloudtrail.amazonaws.com")]
    [InlineData("Username", "admin")]
    [InlineData("ReadOnly", "true")]
    [InlineData("ResourceType", "AWS::CloudTrail::Trail")]
    [InlineData("ResourceName", "some-trail")]
    public async Task One_attribute_narrows(string key, string value)
    {
        _sandbox.Advance(TimeSpan.FromHours(2));
        await _cloudTrail.CallAsync("GetTrail", new() { ["Name"] = "some-trail" });
        await _cloudTrail.CallAsync("StartLogging", new() { ["Name"] = "other-trail" });

        var events = await AllAsync(new() { ["LookupAttributes"] = Attribute(key, value) });

        Assert.Contains(events, static one => (string)one["EventName"]! == "GetTrail" && (string?)one["Username"] == "admin");
        Assert.True(events.Count < (await AllAsync()).Count);
    }

    [Theory]
    [InlineData("InvalidLookupAttributesException", """{"LookupAttributes":[{"AttributeKey":"Color","AttributeValue":"x"}]}""")]
    [InlineData("InvalidLookupAttributesException", """{"LookupAttributes":[{"AttributeKey":"EventName","AttributeValue":""}]}""")]
    [InlineData("InvalidLookupAttributesException", """{"LookupAttributes":[{"AttributeKey":"EventName","AttributeValue":"a"},{"AttributeKey":"ReadOnly","AttributeValue":"true"}]}""")]
    [InlineData("InvalidMaxResultsException", """{"MaxResults":51}""")]
    [InlineData("InvalidMaxResultsException", """{"MaxResults":0}""")]
    [InlineData("InvalidTimeRangeException", """{"StartTime":1772500000,"EndTime":1772400000}""")]
    [InlineData("InvalidNextTokenException", """{"NextToken":"x"}""")]
    [InlineData("InvalidEventCategoryException", """{"EventCategory":"data"}""")]
    public async Task What_AWS_refuses_is_refused(string error, string input)
        => Assert.Equal(error, (await _cloudTrail.CallAsync("LookupEvents", JsonNode.Parse(input)!.AsObject())).Error);

    [Fact]
    public async Task A_token_is_good_for_its_own_query_only()
    {
        _sandbox.Advance(TimeSpan.FromDays(1));
        var first = await _cloudTrail.CallAsync("LookupEvents", new() { ["MaxResults"] = 10 });

        var other = await _cloudTrail.CallAsync("LookupEvents", new() { ["NextToken"] = first["NextToken"]!.DeepClone(), ["LookupAttributes"] = Attribute("ReadOnly", "true") });

        Assert.Equal("InvalidNextTokenException", other.Error);
    }

    [Fact]
    public async Task Two_calls_a_second_are_answered_for_each_account_and_Region()
    {
        Assert.Equal((null, null, "ThrottlingException"), (await ErrorAsync(), await ErrorAsync(), await ErrorAsync()));
        Assert.Null((await _cloudTrail.CallAsync("LookupEvents", region: "us-east-1")).Error);
        using var member = _sandbox.CloudTrail(TrailSandbox.Member);
        Assert.Null((await member.CallAsync("LookupEvents")).Error);

        _time.GoOn(TimeSpan.FromMilliseconds(500));
        Assert.Equal((null, "ThrottlingException"), (await ErrorAsync(), await ErrorAsync()));
    }

    [Fact]
    public async Task Events_are_kept_for_90_days()
    {
        await _cloudTrail.CallAsync("GetTrail", new() { ["Name"] = "some-trail" });
        _sandbox.Advance(TimeSpan.FromDays(89));
        Assert.Single(await AllAsync(new() { ["LookupAttributes"] = Attribute("EventName", "GetTrail") }));

        _sandbox.Advance(TimeSpan.FromDays(2));
        Assert.Empty(await AllAsync(new() { ["LookupAttributes"] = Attribute("EventName", "GetTrail") }));
    }

    public ValueTask DisposeAsync()
    {
        _cloudTrail.Dispose();
        return _sandbox.DisposeAsync();
    }

    private static JsonArray Attribute(string key, string value) => new(new JsonObject { ["AttributeKey"] = key, ["AttributeValue"] = value });

    private async Task<string?> ErrorAsync() => (await _cloudTrail.CallAsync("LookupEvents")).Error;

    private async Task<List<JsonNode>> AllAsync(JsonObject? input = null)
    {
        var events = new List<JsonNode>();
        JsonObject query = input ?? [];
        do
        {
            _time.GoOn(TimeSpan.FromSeconds(1));
            var page = await _cloudTrail.CallAsync("LookupEvents", query);
            Assert.Null(page.Error);
            events.AddRange(page["Events"]!.AsArray().Select(static one => one!));
            query["NextToken"] = page["NextToken"]?.DeepClone();
        }
        while (query["NextToken"] is not null);
        return events;
    }
}
