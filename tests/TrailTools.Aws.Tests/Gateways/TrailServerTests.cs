using Amazon.Runtime;
using TrailTools.Aws.Connections;
using TrailTools.Aws.Tests.Fakes;
using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Tests.Gateways;

/// <summary>Trails against a server that plays AWS.</summary>
public abstract class TrailServerTests
{
    private const string Region = "eu-west-1";
    private protected static readonly CancellationToken Stop = CancellationToken.None;

    /// <summary>The account of the calls.</summary>
    private protected abstract string Owner { get; }

    /// <summary>Where the server listens.</summary>
    private protected abstract string Url { get; }

    /// <summary>Whose calls they are.</summary>
    private protected virtual AWSCredentials Credentials => Clients.Credentials;

    /// <summary>The trails of the Region in which they are made.</summary>
    private protected ITrailGateway Trails => Connect().Trails(Region);

    [Fact]
    public async Task A_trail_comes_back_as_it_went()
    {
        var settings = new TrailSettings("whole", await MakeBucket("whole", "p")) { KeyPrefix = "p", Tags = new Dictionary<string, string> { ["a"] = "1" } };
        var expected = new TrailDescription("whole", ArnOf("whole"), Region, settings.BucketName) { KeyPrefix = "p", IsMultiRegion = true, IncludesGlobalEvents = true, HasFileValidation = true };

        var made = await Trails.CreateAsync(settings, Stop);
        var listed = (await Trails.ListAsync(includeShadow: false, Stop)).Single(static trail => trail.Name == "whole");
        await Trails.UpdateAsync(settings with { IsMultiRegion = false, HasFileValidation = false }, Stop);
        var changed = (await Trails.ListAsync(includeShadow: false, Stop)).Single(static trail => trail.Name == "whole");
        await Trails.DeleteAsync("whole", Stop);

        Assert.Equal((expected, expected), (made, listed));
        Assert.Equal(expected with { IsMultiRegion = false, HasFileValidation = false }, changed);
        Assert.DoesNotContain(await Trails.ListAsync(includeShadow: false, Stop), static trail => trail.Name == "whole");
    }

    [Fact]
    public async Task A_trail_is_started_and_stopped()
    {
        await Make("switched");

        Assert.False((await Trails.GetStatusAsync("switched", Stop)).IsLogging);
        await Trails.StartAsync("switched", Stop);
        var started = await Trails.GetStatusAsync("switched", Stop);
        await Trails.StopAsync("switched", Stop);

        Assert.Equal((true, null), (started.IsLogging, started.LatestDeliveryError));
        Assert.InRange(started.StartLoggingTime!.Value, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
        Assert.False((await Trails.GetStatusAsync("switched", Stop)).IsLogging);
    }

    [Fact]
    public async Task Tags_and_selectors_come_back_as_they_went()
    {
        await Make("marked");
        var basic = new TrailSelectors([new BasicSelector("WriteOnly", true, ["kms.amazonaws.com"], [("AWS::S3::Object", ["arn:aws:s3:::b/"])])], []);
        var advanced = new TrailSelectors([], [new AdvancedSelector("n", [new SelectorField("eventCategory", ["Management"], [], [], [], [], [])])]);

        await Trails.AddTagsAsync(ArnOf("marked"), new Dictionary<string, string> { ["b"] = "2" }, Stop);
        await Trails.PutSelectorsAsync("marked", basic, Stop);
        var first = await Trails.GetSelectorsAsync("marked", Stop);
        await Trails.PutSelectorsAsync("marked", advanced, Stop);
        var second = await Trails.GetSelectorsAsync("marked", Stop);

        Assert.Equal([("b", "2")], (await Trails.GetTagsAsync(ArnOf("marked"), Stop)).Select(static tag => (tag.Key, tag.Value)));
        Assert.Equivalent(basic, first);
        Assert.Equivalent(advanced, second);
    }

    [Fact]
    public async Task A_trail_of_all_Regions_is_seen_in_each()
    {
        await Make("seen");
        var elsewhere = Connect().Trails("us-west-2");

        Assert.Equal(Region, (await elsewhere.ListAsync(includeShadow: true, Stop)).Single(static trail => trail.Name == "seen").HomeRegion);
        Assert.DoesNotContain(await elsewhere.ListAsync(includeShadow: false, Stop), static trail => trail.Name == "seen");
    }

    [Fact]
    public async Task What_cannot_be_is_told_by_its_id()
    {
        Assert.Equal("TrailMissing", await IdOf(Trails.GetStatusAsync("none", Stop)));
        Assert.Equal("TrailMissing", await IdOf(Trails.UpdateAsync(new TrailSettings("none", await MakeBucket("none")), Stop)));
        Assert.Equal("TrailNameInvalid", await IdOf(Trails.CreateAsync(new TrailSettings("a", "any-bucket"), Stop)));
        Assert.Equal("BucketMissing", await IdOf(Trails.CreateAsync(new TrailSettings("lost", "no-such-bucket-anywhere"), Stop)));
    }

    /// <summary>A trail and its bucket.</summary>
    private protected async Task Make(string name) => await Trails.CreateAsync(new TrailSettings(name, await MakeBucket(name)), Stop);

    /// <summary>A bucket to which CloudTrail may deliver.</summary>
    private protected async Task<string> MakeBucket(string trail, string keyPrefix = "")
    {
        var bucket = new BucketId($"logs-of-{trail}", Owner);
        var start = $"arn:aws:s3:::{bucket.Name}/{(keyPrefix.Length == 0 ? "" : $"{keyPrefix}/")}AWSLogs";
        var buckets = Connect().Buckets;
        await buckets.CreateAsync(bucket, Region, Stop);
        await buckets.PutPolicyAsync(bucket, $$"""
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:GetBucketAcl","Resource":"arn:aws:s3:::{{bucket.Name}}"},
              {"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:PutObject","Resource":"{{start}}/{{Owner}}/*"}]}
            """, Stop);
        return bucket.Name;
    }

    private protected static async Task<string> IdOf(Task call) => (await Assert.ThrowsAsync<TrailException>(() => call)).Id;

    private protected AwsCloud Connect() => new(Region, new AwsClients(Credentials, Url));

    private string ArnOf(string trail) => $"arn:aws:cloudtrail:{Region}:{Owner}:trail/{trail}";
}
