using System.Text.Json.Nodes;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.CloudTrail;

public sealed class SelectorTests : IAsyncLifetime
{
    private readonly TrailSandbox _sandbox = new();
    private JsonCaller _cloudTrail = null!;

    public async ValueTask InitializeAsync()
    {
        _cloudTrail = _sandbox.CloudTrail();
        await _sandbox.TrailAsync(_sandbox.Bucket());
    }

    [Fact]
    public async Task A_fresh_trail_records_all_management_events()
    {
        var told = await _cloudTrail.CallAsync("GetEventSelectors", new() { ["TrailName"] = "audit" });

        Assert.Equal("""[{"ReadWriteType":"All","IncludeManagementEvents":true,"DataResources":[],"ExcludeManagementEventSources":[]}]""", told["EventSelectors"]!.ToJsonString());
        Assert.Null(told["AdvancedEventSelectors"]);
        Assert.False(await IsCustomAsync());
    }

    [Theory]
    [InlineData("EventSelectors", """[{"ReadWriteType":"WriteOnly","IncludeManagementEvents":true,"DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3:::b/"]}],"ExcludeManagementEventSources":["kms.amazonaws.com"]}]""")]
    [InlineData("AdvancedEventSelectors", """[{"Name":"all","FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]},{"FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},{"Field":"resources.type","Equals":["AWS::S3::Object"]},{"Field":"resources.ARN","StartsWith":["arn:aws:s3:::b/"]}]}]""")]
    public async Task Selectors_are_given_back_and_one_sort_takes_the_others_place(string member, string selectors)
    {
        Assert.Null((await PutAsync(member, selectors)).Error);

        var told = await _cloudTrail.CallAsync("GetEventSelectors", new() { ["TrailName"] = "audit" });
        Assert.Equal(selectors, told[member]!.ToJsonString());
        Assert.Null(told[member == "EventSelectors" ? "AdvancedEventSelectors" : "EventSelectors"]);
        Assert.True(await IsCustomAsync());
    }

    [Theory]
    [InlineData("EventSelectors", "[]")]
    [InlineData("EventSelectors", """[{"ReadWriteType":"Some"}]""")]
    [InlineData("EventSelectors", """[{"IncludeManagementEvents":false}]""")]
    [InlineData("EventSelectors", """[{"ExcludeManagementEventSources":["s3.amazonaws.com"]}]""")]
    [InlineData("EventSelectors", """[{"DataResources":[{"Type":"AWS::SNS::Topic","Values":["arn:aws:sns:x"]}]}]""")]
    [InlineData("EventSelectors", """[{"DataResources":[{"Type":"AWS::S3::Object","Values":["bucket/"]}]}]""")]
    [InlineData("EventSelectors", """[{"DataResources":[{"Type":"AWS::S3::Object","Values":[]}]}]""")]
    [InlineData("EventSelectors", "[{},{},{},{},{},{}]")]
    [InlineData("AdvancedEventSelectors", "[{}]")]
    [InlineData("AdvancedEventSelectors", """[{"FieldSelectors":[{"Field":"eventCategory","NotEquals":["Data"]}]}]""")]
    [InlineData("AdvancedEventSelectors", """[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Other"]}]}]""")]
    [InlineData("AdvancedEventSelectors", """[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]}]}]""")]
    [InlineData("AdvancedEventSelectors", """[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]},{"Field":"sourceIPAddress","Equals":["x"]}]}]""")]
    public async Task What_AWS_refuses_is_refused(string member, string selectors)
        => Assert.Equal("InvalidEventSelectorsException", (await PutAsync(member, selectors)).Error);

    [Theory]
    [InlineData(250, null)]
    [InlineData(251, "InvalidEventSelectorsException")]
    public async Task A_trail_has_250_data_resources_at_most(int count, string? error)
    {
        var values = string.Join(',', Enumerable.Range(0, count).Select(static number => $"\"arn:aws:s3:::b{number}/\""));

        Assert.Equal(error, (await PutAsync("EventSelectors", $$"""[{"DataResources":[{"Type":"AWS::S3::Object","Values":[{{values}}]}]}]""")).Error);
    }

    public ValueTask DisposeAsync()
    {
        _cloudTrail.Dispose();
        return _sandbox.DisposeAsync();
    }

    private Task<JsonAnswer> PutAsync(string member, string selectors)
        => _cloudTrail.CallAsync("PutEventSelectors", new() { ["TrailName"] = "audit", [member] = JsonNode.Parse(selectors) });

    private async Task<bool> IsCustomAsync()
        => (await _cloudTrail.CallAsync("GetTrail", new() { ["Name"] = "audit" }))["Trail"]!["HasCustomEventSelectors"]!.GetValue<bool>();
}
