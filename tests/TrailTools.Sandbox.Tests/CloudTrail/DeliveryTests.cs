using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.CloudTrail;

/// <summary>Log files come as time passes, to trails that log, as long as the bucket lets CloudTrail in.</summary>
public sealed class DeliveryTests : IAsyncDisposable
{
    private readonly TrailSandbox _sandbox = new(start: TrailSandbox.Morning);

    [Fact]
    public async Task Log_files_come_under_AWSs_keys_with_the_trails_encryption()
    {
        var bucket = _sandbox.Bucket(prefix: "audit/logs");
        await _sandbox.TrailAsync(bucket, isStarted: true, more: new() { ["S3KeyPrefix"] = "audit/logs", ["IsMultiRegionTrail"] = true });

        _sandbox.Advance(TimeSpan.FromHours(6));

        var keys = _sandbox.Keys(bucket);
        Assert.All(keys, static key => Assert.Matches(
            new Regex(@"^audit/logs/AWSLogs/111122223333/CloudTrail/(?<r>[a-z]+-[a-z]+-\d)/2026/03/03/111122223333_CloudTrail_\k<r>_20260303T\d{4}Z_[A-Za-z0-9]{16}\.json\.gz$"), key));
        Assert.Equal(3, keys.Select(static key => key.Split('/')[5]).Distinct().Count());
        var version = _sandbox.Server.Buckets.Find(bucket)!.Objects.Newest(keys[0])!;
        Assert.Equal(("STANDARD", "AES256", "application/json", "gzip"), (version.StorageClass, version.Headers["x-amz-server-side-encryption"], version.Headers["Content-Type"], version.Headers["Content-Encoding"]));
        Assert.InRange(version.LastModified, TrailSandbox.Morning, TrailSandbox.Morning.AddHours(6.1));
    }

    [Fact]
    public async Task A_trail_gets_only_what_it_is_to_record()
    {
        var bucket = _sandbox.Bucket();
        var arn = await _sandbox.TrailAsync(bucket, isStarted: true);
        await PutSelectorsAsync(arn, """[{"ReadWriteType":"WriteOnly"}]""");

        _sandbox.Advance(TimeSpan.FromHours(12));

        var records = Records(bucket);
        Assert.NotEmpty(records);
        Assert.All(records, static record => Assert.Equal(
            (false, "Management", AwsEndpoint.Region, TrailSandbox.Management),
            (record["readOnly"]!.GetValue<bool>(), (string)record["eventCategory"]!, (string)record["awsRegion"]!, (string)record["recipientAccountId"]!)));
    }

    [Theory]
    [InlineData("""[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]},{"Field":"eventSource","NotEquals":["cloudtrail.amazonaws.com"]}]}]""", false)]
    [InlineData("""[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]},{"Field":"eventName","StartsWith":["Get"]},{"Field":"userIdentity.arn","EndsWith":["user/admin"]}]}]""", true)]
    [InlineData("""[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]},{"Field":"eventName","NotStartsWith":["Get"]}]}]""", false)]
    [InlineData("""[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},{"Field":"resources.type","Equals":["AWS::S3::Object"]}]}]""", false)]
    public async Task Advanced_selectors_choose_by_fields(string selectors, bool isTaken)
    {
        var bucket = _sandbox.Bucket();
        await _sandbox.TrailAsync(bucket, isStarted: true);
        using var cloudTrail = _sandbox.CloudTrail();
        await cloudTrail.CallAsync("PutEventSelectors", new() { ["TrailName"] = "audit", ["AdvancedEventSelectors"] = JsonNode.Parse(selectors) });
        await cloudTrail.CallAsync("GetTrail", new() { ["Name"] = "audit" });

        _sandbox.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(isTaken, Records(bucket).Any(static record => (string)record["eventName"]! == "GetTrail" && (string)record["eventSource"]! == "cloudtrail.amazonaws.com"));
    }

    [Fact]
    public async Task The_sandboxs_own_management_calls_are_recorded_and_data_events_are_not()
    {
        var bucket = _sandbox.Bucket();
        await _sandbox.TrailAsync(bucket, isStarted: true);
        using var cloudTrail = _sandbox.CloudTrail();
        await cloudTrail.CallAsync("GetTrail", new() { ["Name"] = "nothing" });
        using var s3 = _sandbox.Endpoint().S3();
        await s3.PutObjectAsync(new() { BucketName = bucket, Key = "x", ContentBody = "x" }, TestContext.Current.CancellationToken);

        _sandbox.Advance(TimeSpan.FromMinutes(10));

        var record = Assert.Single(Records(bucket), static record => (string?)record["errorCode"] == "TrailNotFoundException");
        Assert.Equal(
            ("cloudtrail.amazonaws.com", "GetTrail", "admin", "nothing", true),
            ((string)record["eventSource"]!, (string)record["eventName"]!, (string)record["userIdentity"]!["userName"]!, (string)record["requestParameters"]!["name"]!, (bool)record["readOnly"]!));
        Assert.DoesNotContain(Records(bucket), static record => (string)record["eventName"]! == "PutObject" && (string)record["sourceIPAddress"]! == "127.0.0.1");
    }

    [Fact]
    public async Task Nothing_comes_to_a_trail_that_does_not_log()
    {
        var bucket = _sandbox.Bucket();
        await _sandbox.TrailAsync(bucket);

        _sandbox.Advance(TimeSpan.FromDays(1));

        Assert.Empty(_sandbox.Keys(bucket));
    }

    [Fact]
    public async Task The_same_time_in_one_step_or_in_many_gives_each_file_once()
    {
        var bucket = _sandbox.Bucket();
        await _sandbox.TrailAsync(bucket, isStarted: true);
        for (var step = 0; step < 20; step++)
            _sandbox.Advance(TimeSpan.FromMinutes(17));
        var keys = _sandbox.Keys(bucket);

        Assert.Equal(keys.Count, keys.Distinct().Count());
        var ids = keys.SelectMany(key => _sandbox.Read(bucket, key)["Records"]!.AsArray()).Select(static record => (string)record!["eventID"]!).ToArray();
        Assert.InRange(ids.Distinct().Count(), ids.Length * 9 / 10, ids.Length);
    }

    [Fact]
    public async Task An_organizations_trail_has_a_folder_for_each_account()
    {
        var bucket = _sandbox.Bucket();
        await _sandbox.TrailAsync(bucket, isStarted: true, more: new() { ["IsOrganizationTrail"] = true, ["IsMultiRegionTrail"] = true });

        _sandbox.Advance(TimeSpan.FromHours(12));

        var folders = _sandbox.Keys(bucket).Select(static key => string.Join('/', key.Split('/')[..3])).Distinct();
        Assert.Equal(
            [$"AWSLogs/o-exampleorgid/{TrailSandbox.Management}", $"AWSLogs/o-exampleorgid/{TrailSandbox.Member}", $"AWSLogs/o-exampleorgid/{TrailSandbox.Delegated}"],
            folders);
    }

    [Fact]
    public async Task A_bucket_that_is_closed_gets_nothing_until_it_is_open_again()
    {
        var bucket = _sandbox.Bucket();
        await _sandbox.TrailAsync(bucket, isStarted: true);
        _sandbox.SetPolicy(bucket, null);

        _sandbox.Advance(TimeSpan.FromHours(3));
        var closed = await StatusAsync();
        Assert.Empty(_sandbox.Keys(bucket));
        Assert.Equal("AccessDenied", (string?)closed["LatestDeliveryError"]);
        Assert.Null(closed["LatestDeliveryTime"]);
        Assert.NotEqual("", (string)closed["LatestDeliveryAttemptTime"]!);

        _sandbox.SetPolicy(bucket, BucketPolicies.For(bucket, TrailSandbox.Management));
        _sandbox.Advance(TimeSpan.FromHours(1));
        var open = await StatusAsync();
        Assert.Contains(_sandbox.Keys(bucket), static key => key.Contains("T09", StringComparison.Ordinal));
        Assert.Null(open["LatestDeliveryError"]);
        Assert.NotNull(open["LatestDeliveryTime"]);
    }

    [Fact]
    public async Task A_bucket_that_is_gone_is_told()
    {
        var bucket = _sandbox.Bucket();
        await _sandbox.TrailAsync(bucket, isStarted: true);
        _sandbox.Server.Buckets.Remove(_sandbox.Server.Buckets.Find(bucket)!);

        _sandbox.Advance(TimeSpan.FromHours(1));

        Assert.Equal("NoSuchBucket", (string?)(await StatusAsync())["LatestDeliveryError"]);
    }

    [Fact]
    public async Task As_many_files_as_are_asked_for_come_at_once()
    {
        var bucket = _sandbox.Bucket();
        var arn = await _sandbox.TrailAsync(bucket);

        var count = _sandbox.Server.Deliver(arn, new() { Files = 300, Events = 900, AccountIds = [TrailSandbox.Management], HasStory = false }, TestContext.Current.CancellationToken);

        Assert.Equal((300, 300), (count, _sandbox.Keys(bucket, "AWSLogs/111122223333/CloudTrail/").Count));
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    private JsonNode[] Records(string bucket)
        => [.. _sandbox.Keys(bucket, "AWSLogs/").SelectMany(key => _sandbox.Read(bucket, key)["Records"]!.AsArray()).Select(static record => record!)];

    private async Task<JsonAnswer> StatusAsync()
    {
        using var cloudTrail = _sandbox.CloudTrail();
        return await cloudTrail.CallAsync("GetTrailStatus", new() { ["Name"] = "audit" });
    }

    private async Task PutSelectorsAsync(string trail, string selectors)
    {
        using var cloudTrail = _sandbox.CloudTrail();
        Assert.Null((await cloudTrail.CallAsync("PutEventSelectors", new() { ["TrailName"] = trail, ["EventSelectors"] = JsonNode.Parse(selectors) })).Error);
    }
}
