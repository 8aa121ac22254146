using System.Text.Json.Nodes;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.CloudTrail;

/// <summary>What becomes of trails: found, changed, started, stopped, tagged, deleted.</summary>
public sealed class TrailLifeTests : IAsyncDisposable
{
    private const string Arn = "arn:aws:cloudtrail:eu-central-1:111122223333:trail/audit";
    private const string Elsewhere = "us-east-1";

    private readonly TrailSandbox _sandbox = new();
    private readonly JsonCaller _cloudTrail;

    public TrailLifeTests() => _cloudTrail = _sandbox.CloudTrail();

    [Theory]
    [InlineData(AwsEndpoint.Region, true, 1)]
    [InlineData(AwsEndpoint.Region, false, 1)]
    [InlineData(Elsewhere, true, 1)]
    [InlineData(Elsewhere, false, 0)]
    [InlineData("cn-north-1", true, 0)]
    public async Task A_multi_Region_trail_has_shadows_in_its_partition(string region, bool withShadows, int count)
    {
        await MultiRegionAsync();

        var told = await _cloudTrail.CallAsync("DescribeTrails", new() { ["includeShadowTrails"] = withShadows }, region);

        Assert.Equal(count, told["trailList"]!.AsArray().Count(static trail => trail!["HomeRegion"]!.GetValue<string>() == AwsEndpoint.Region));
    }

    [Theory]
    [InlineData("audit", AwsEndpoint.Region, 1)]
    [InlineData("audit", Elsewhere, 0)]
    [InlineData(Arn, Elsewhere, 1)]
    [InlineData("other", AwsEndpoint.Region, 0)]
    public async Task Names_are_of_the_Region_and_ARNs_of_all(string name, string region, int count)
    {
        await MultiRegionAsync();

        Assert.Equal(count, (await _cloudTrail.CallAsync("DescribeTrails", new() { ["trailNameList"] = new JsonArray(name) }, region))["trailList"]!.AsArray().Count);
        Assert.Equal(count == 0 ? "TrailNotFoundException" : null, (await _cloudTrail.CallAsync("GetTrail", Name(name), region)).Error);
        Assert.Equal(count == 0 ? "TrailNotFoundException" : null, (await _cloudTrail.CallAsync("GetTrailStatus", Name(name), region)).Error);
    }

    [Theory]
    [InlineData("StartLogging")]
    [InlineData("StopLogging")]
    [InlineData("DeleteTrail")]
    [InlineData("UpdateTrail")]
    public async Task A_trail_is_changed_at_home_only(string operation)
    {
        await MultiRegionAsync();

        Assert.Equal("InvalidHomeRegionException", (await _cloudTrail.CallAsync(operation, Name(Arn), Elsewhere)).Error);
        Assert.Equal("InvalidHomeRegionException", (await _cloudTrail.CallAsync(operation, Name("audit"), Elsewhere)).Error);
        Assert.Equal("TrailNotFoundException", (await _cloudTrail.CallAsync(operation, Name("other"))).Error);
        Assert.Equal("CloudTrailARNInvalidException", (await _cloudTrail.CallAsync(operation, Name("arn:aws:cloudtrail:x"))).Error);
        Assert.Null((await _cloudTrail.CallAsync(operation, Name(Arn))).Error);
    }

    [Fact]
    public async Task A_trail_logs_from_its_start_to_its_stop()
    {
        await MultiRegionAsync();
        Assert.False((await StatusAsync())["IsLogging"]!.GetValue<bool>());

        await _cloudTrail.CallAsync("StartLogging", Name("audit"));
        await _cloudTrail.CallAsync("StartLogging", Name(Arn));
        var started = await StatusAsync();
        Assert.True(started["IsLogging"]!.GetValue<bool>());
        Assert.InRange(started["StartLoggingTime"]!.GetValue<double>(), Now() - 60, Now() + 1);
        Assert.EndsWith("Z", started["TimeLoggingStarted"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(started["StopLoggingTime"]);

        await _cloudTrail.CallAsync("StopLogging", Name("audit"));
        var stopped = await StatusAsync();
        Assert.False(stopped["IsLogging"]!.GetValue<bool>());
        Assert.NotNull(stopped["StopLoggingTime"]);
    }

    [Fact]
    public async Task An_update_changes_what_it_names_and_is_as_strict_as_a_creation()
    {
        await MultiRegionAsync();

        Assert.Equal("S3BucketDoesNotExistException", (await UpdateAsync("""{"S3BucketName":"no-such-bucket"}""")).Error);
        Assert.Equal("InsufficientS3BucketPolicyException", (await UpdateAsync("""{"S3KeyPrefix":"elsewhere"}""")).Error);
        Assert.Equal("InvalidParameterCombinationException", (await UpdateAsync("""{"IncludeGlobalServiceEvents":false}""")).Error);
        Assert.True((await UpdateAsync("""{"EnableLogFileValidation":true}"""))["IsMultiRegionTrail"]!.GetValue<bool>());
        Assert.True((await _cloudTrail.CallAsync("GetTrail", Name("audit")))["Trail"]!["LogFileValidationEnabled"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Tags_are_kept_by_key()
    {
        await MultiRegionAsync();

        await _cloudTrail.CallAsync("AddTags", Tags("""[{"Key":"a","Value":"1"},{"Key":"b","Value":"1"}]"""));
        await _cloudTrail.CallAsync("AddTags", Tags("""[{"Key":"a","Value":"2"}]"""));
        await _cloudTrail.CallAsync("RemoveTags", Tags("""[{"Key":"b"}]"""));

        var list = await _cloudTrail.CallAsync("ListTags", new() { ["ResourceIdList"] = new JsonArray(Arn) });
        Assert.Equal($$"""[{"ResourceId":"{{Arn}}","TagsList":[{"Key":"a","Value":"2"}]}]""", list["ResourceTagList"]!.ToJsonString());
        Assert.Equal("ResourceNotFoundException", (await _cloudTrail.CallAsync("AddTags", Tags("[]"), Elsewhere)).Error);
        Assert.Equal("CloudTrailARNInvalidException", (await _cloudTrail.CallAsync("ListTags", new() { ["ResourceIdList"] = new JsonArray("audit") })).Error);
    }

    [Fact]
    public async Task A_trail_is_gone_when_it_is_deleted_and_its_bucket_stays()
    {
        var bucket = await MultiRegionAsync();

        Assert.Null((await _cloudTrail.CallAsync("DeleteTrail", Name("audit"))).Error);

        Assert.Equal("TrailNotFoundException", (await _cloudTrail.CallAsync("GetTrail", Name(Arn))).Error);
        Assert.NotNull(_sandbox.Server.Buckets.Find(bucket));
    }

    [Fact]
    public async Task Accounts_do_not_see_one_anothers_trails()
    {
        await MultiRegionAsync();
        using var stranger = _sandbox.CloudTrail(TrailSandbox.Stranger);

        Assert.Empty((await stranger.CallAsync("DescribeTrails"))["trailList"]!.AsArray());
        Assert.Equal("TrailNotFoundException", (await stranger.CallAsync("StopLogging", Name(Arn))).Error);
    }

    [Fact]
    public async Task A_sandbox_started_again_knows_its_trails()
    {
        var folder = Directory.CreateTempSubdirectory("trail-sandbox-test-").FullName;
        try
        {
            await using (var first = new TrailSandbox(folder: folder))
                await first.TrailAsync(first.Bucket(), isStarted: true);
            await using var second = new TrailSandbox(static _ => null, folder);
            using var cloudTrail = second.CloudTrail();

            Assert.True((await cloudTrail.CallAsync("GetTrailStatus", Name("audit")))["IsLogging"]!.GetValue<bool>());
            Assert.NotNull((await cloudTrail.CallAsync("GetEventSelectors", new() { ["TrailName"] = "audit" }))["EventSelectors"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public ValueTask DisposeAsync()
    {
        _cloudTrail.Dispose();
        return _sandbox.DisposeAsync();
    }

    private static long Now() => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    private static JsonObject Name(string name) => new() { ["Name"] = name };

    private static JsonObject Tags(string tags) => new() { ["ResourceId"] = Arn, ["TagsList"] = JsonNode.Parse(tags) };

    private async Task<string> MultiRegionAsync()
    {
        var bucket = _sandbox.Bucket();
        await _sandbox.TrailAsync(bucket, more: new() { ["IsMultiRegionTrail"] = true });
        return bucket;
    }

    private Task<JsonAnswer> StatusAsync() => _cloudTrail.CallAsync("GetTrailStatus", Name("audit"));

    private Task<JsonAnswer> UpdateAsync(string input)
    {
        var whole = JsonNode.Parse(input)!.AsObject();
        whole["Name"] = "audit";
        return _cloudTrail.CallAsync("UpdateTrail", whole);
    }
}
