using System.Text.Json.Nodes;
using TrailTools.Sandbox.Tests.CloudTrail;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.Conformance;

/// <summary>Trails as CloudTrail keeps them, whoever plays CloudTrail.</summary>
public abstract class TrailConformance(IEndpointFixture fixture, string account) : Conformance(fixture)
{
    private readonly JsonCaller _cloudTrail = JsonCaller.CloudTrail(fixture.Endpoint);
    private readonly string _name = $"trail{Guid.NewGuid():N}";

    private string Arn => $"arn:aws:cloudtrail:eu-central-1:{account}:trail/{_name}";

    [Fact]
    public async Task A_trail_is_told_as_it_was_made()
    {
        var made = await CreateAsync(new() { ["IsMultiRegionTrail"] = true, ["EnableLogFileValidation"] = true });
        var told = (await CallAsync("GetTrail"))["Trail"]!;

        Assert.Equal(Arn, (string)made["TrailARN"]!);
        Assert.Equal((Arn, Bucket), ((string)told["TrailARN"]!, (string)told["S3BucketName"]!));
        Assert.Equal((true, true, true, false), ((bool)told["IsMultiRegionTrail"]!, (bool)told["LogFileValidationEnabled"]!, (bool)told["IncludeGlobalServiceEvents"]!, (bool)told["IsOrganizationTrail"]!));
    }

    [Fact]
    public async Task A_trail_logs_when_it_is_started()
    {
        await CreateAsync([]);
        Assert.False((bool)(await CallAsync("GetTrailStatus"))["IsLogging"]!);

        await CallAsync("StartLogging");
        Assert.True((bool)(await CallAsync("GetTrailStatus"))["IsLogging"]!);

        await CallAsync("StopLogging");
        Assert.False((bool)(await CallAsync("GetTrailStatus"))["IsLogging"]!);
    }

    [Fact]
    public async Task A_multi_Region_trail_has_a_shadow_elsewhere()
    {
        await CreateAsync(new() { ["IsMultiRegionTrail"] = true });

        Assert.Equal((1, 0), (await SeenAsync(true), await SeenAsync(false)));
    }

    [Theory]
    [InlineData("InvalidTrailNameException", """{"Name":"a"}""")]
    [InlineData("InvalidTrailNameException", """{"Name":"-abc"}""")]
    [InlineData("S3BucketDoesNotExistException", """{"S3BucketName":"no-such-bucket-anywhere"}""")]
    [InlineData("InvalidParameterCombinationException", """{"IsMultiRegionTrail":true,"IncludeGlobalServiceEvents":false}""")]
    public async Task A_trail_that_cannot_be_is_refused(string error, string input) => Assert.Equal(error, (await CreateAsync(JsonNode.Parse(input)!.AsObject())).Error);

    [Theory]
    [InlineData("GetTrail")]
    [InlineData("GetTrailStatus")]
    [InlineData("UpdateTrail")]
    public async Task A_trail_that_is_not_there_is_not_found(string operation) => Assert.Equal("TrailNotFoundException", (await CallAsync(operation)).Error);

    [Fact]
    public async Task Selectors_are_given_back()
    {
        const string Selectors = """[{"ReadWriteType":"WriteOnly","IncludeManagementEvents":true,"DataResources":[],"ExcludeManagementEventSources":[]}]""";
        await CreateAsync([]);
        await _cloudTrail.CallAsync("PutEventSelectors", new() { ["TrailName"] = _name, ["EventSelectors"] = JsonNode.Parse(Selectors) });

        Assert.Equal(Selectors, (await _cloudTrail.CallAsync("GetEventSelectors", new() { ["TrailName"] = _name }))["EventSelectors"]!.ToJsonString());
    }

    [Fact]
    public async Task Tags_are_given_back()
    {
        await CreateAsync([]);
        await _cloudTrail.CallAsync("AddTags", new() { ["ResourceId"] = Arn, ["TagsList"] = JsonNode.Parse("""[{"Key":"a","Value":"1"}]""") });

        var tags = (await _cloudTrail.CallAsync("ListTags", new() { ["ResourceIdList"] = new JsonArray(Arn) }))["ResourceTagList"]!;
        Assert.Equal("""[{"Key":"a","Value":"1"}]""", tags[0]!["TagsList"]!.ToJsonString());
    }

    [Fact]
    public async Task A_deleted_trail_is_gone()
    {
        await CreateAsync([]);
        await CallAsync("DeleteTrail");

        Assert.Equal("TrailNotFoundException", (await CallAsync("GetTrail")).Error);
    }

    public override async ValueTask DisposeAsync()
    {
        // A Region has room for five trails, and tests share one account.
        await CallAsync("DeleteTrail");
        _cloudTrail.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private Task<JsonAnswer> CallAsync(string operation) => _cloudTrail.CallAsync(operation, new() { ["Name"] = _name });

    private async Task<JsonAnswer> CreateAsync(JsonObject input)
    {
        await S3.PutBucketPolicyAsync(new() { BucketName = Bucket, Policy = BucketPolicies.For(Bucket, account) }, Stop);
        input["Name"] ??= _name;
        input["S3BucketName"] ??= Bucket;
        return await _cloudTrail.CallAsync("CreateTrail", input);
    }

    private async Task<int> SeenAsync(bool withShadows)
        => (await _cloudTrail.CallAsync("DescribeTrails", new() { ["includeShadowTrails"] = withShadows }, "us-west-2"))["trailList"]!.AsArray().Count(trail => (string)trail!["Name"]! == _name);
}

public sealed class SandboxTrailTests(SandboxEndpoint fixture) : TrailConformance(fixture, "111122223333"), IClassFixture<SandboxEndpoint>;

public sealed class MotoTrailTests(MotoEndpoint fixture) : TrailConformance(fixture, "123456789012");
