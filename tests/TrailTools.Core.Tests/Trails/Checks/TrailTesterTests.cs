using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Trails;
using TrailTools.Core.Tests.Cloud;
using TrailTools.Core.Tests.Trails.Planning;
using TrailTools.Diagnostics;
using TrailTools.Trails;
using TrailTools.Trails.Checks;

namespace TrailTools.Core.Tests.Trails.Checks;

/// <summary>A trail as New-AuditTrail makes it passes; each weakness fails its own check and no other.</summary>
public class TrailTesterTests
{
    private const string Own = "AWSLogs/111122223333/";
    private readonly FakeCloud _cloud = new();
    private AuditTrail? _trail;

    /// <summary>What is wrong, by the name of the check that must find it.</summary>
    private static readonly Dictionary<string, (string Check, Action<FakeCloud> Spoil)> Weaknesses = new()
    {
        ["stopped"] = ("Logging", static cloud => cloud.AllTrails[0].Status = cloud.AllTrails[0].Status with { IsLogging = false }),
        ["delivery error"] = ("Delivery", static cloud => cloud.AllTrails[0].Status = cloud.AllTrails[0].Status with { LatestDeliveryError = "AccessDenied" }),
        ["no delivery for days"] = ("Delivery", static cloud => cloud.AllTrails[0].Status = cloud.AllTrails[0].Status with { LatestDeliveryTime = cloud.Now.AddDays(-2) }),
        ["never delivered"] = ("Delivery", static cloud => cloud.AllTrails[0].Status = cloud.AllTrails[0].Status with { LatestDeliveryTime = null }),
        ["no validation"] = ("FileValidation Digests", static cloud => cloud.AllTrails[0].Description = cloud.AllTrails[0].Description with { HasFileValidation = false }),
        ["one Region"] = ("MultiRegion", static cloud => cloud.AllTrails[0].Description = cloud.AllTrails[0].Description with { IsMultiRegion = false }),
        ["no global events"] = ("GlobalEvents", static cloud => cloud.AllTrails[0].Description = cloud.AllTrails[0].Description with { IncludesGlobalEvents = false }),
        ["second copy"] = ("DuplicateEvents", static cloud => cloud.Trails("us-east-1").Add(new TrailSettings("copy", "x"))),
        ["block off"] = ("PublicAccess", static cloud => Logs(cloud).PublicAccessBlock = PublicAccessBlock.All with { BlockPublicPolicy = false }),
        ["no block"] = ("PublicAccess", static cloud => Logs(cloud).PublicAccessBlock = null),
        ["public policy"] = ("PublicAccess", static cloud => Logs(cloud).IsPolicyPublic = true),
        ["public ACL"] = ("PublicAccess", static cloud => Logs(cloud).IsAclPublic = true),
        ["open policy"] = ("PublicAccess", static cloud => Logs(cloud).Policy = Logs(cloud).Policy!.Replace("[{", """[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:GetObject","Resource":"*"},{""", StringComparison.Ordinal)),
        ["no TLS"] = ("TlsOnly", static cloud => Logs(cloud).Policy = Logs(cloud).Policy!.Replace("SecureTransport", "SecureTransports", StringComparison.Ordinal)),
        ["no SourceArn"] = ("SourceArn", static cloud => Logs(cloud).Policy = Logs(cloud).Policy!.Replace("aws:SourceArn", "aws:PrincipalArn", StringComparison.Ordinal)),
        ["no encryption"] = ("Encryption", static cloud => Logs(cloud).Encryption = null),
        ["no versions"] = ("Versioning", static cloud => Logs(cloud).Versioning = BucketVersioning.Suspended),
        ["deleted tomorrow"] = ("ShortRetention", static cloud => Logs(cloud).Lifecycle = Lifecycles.Expiring(("evil", Own + "CloudTrail/eu-west-1/", 1), ("good", "", 400))),
        ["digests deleted"] = ("ShortRetention", static cloud => Logs(cloud).Lifecycle = Lifecycles.Expiring(("evil", Own + "CloudTrail-Digest/", 3), ("good", "", 400))),
        ["kept for ever"] = ("Retention", static cloud => Logs(cloud).Lifecycle = null),
        ["one account for ever"] = ("Retention", static cloud => { cloud.Objects.Add("logs", "AWSLogs/444455556666/CloudTrail/x"); Logs(cloud).Lifecycle = Lifecycles.Expiring(("good", Own, 400)); }),
        ["digest deleted"] = ("Digests", static cloud => Logs(cloud).Objects.RemoveAll(static found => found.Key.Contains("20260304T0517", StringComparison.Ordinal))),
    };

    public static TheoryData<string> Names => [.. Weaknesses.Keys];

    [Fact]
    public async Task A_trail_as_it_is_made_passes_all()
    {
        var checks = await Test();

        Assert.All(checks, static check => Assert.True(check.Status == CheckStatus.Passed, check.ToString()));
        Assert.Equal(14, checks.Select(static check => check.Check).Distinct().Count());
        Assert.All(checks, static check => Assert.Null(check.Fix));
        Assert.Empty(_cloud.Calls.Changes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_weakness_fails_its_check_alone(string name)
    {
        await Make();
        Weaknesses[name].Spoil(_cloud);

        var failed = (await Test()).Where(static check => check.Status != CheckStatus.Passed).ToList();

        Assert.Equal(Weaknesses[name].Check, string.Join(' ', failed.Select(static check => check.Check)));
        Assert.All(failed, static check => Assert.True(check is { Status: CheckStatus.Failed, Fix: not null, Detail.Length: > 10, Resource.Length: > 3 }));
    }

    [Theory]
    [InlineData("GetTrailStatus", "Logging Delivery Digests DuplicateEvents")]
    [InlineData("GetEventSelectors", "DuplicateEvents")]
    [InlineData("GetBucketPolicy", "PublicAccess TlsOnly SourceArn")]
    [InlineData("GetBucketPolicyStatus", "PublicAccess")]
    [InlineData("GetBucketAcl", "PublicAccess")]
    [InlineData("GetPublicAccessBlock", "PublicAccess")]
    [InlineData("GetBucketEncryption", "Encryption")]
    [InlineData("GetBucketVersioning", "Versioning")]
    [InlineData("GetBucketLifecycleConfiguration", "ShortRetention Retention")]
    [InlineData("ListObjectsV2", "Digests ShortRetention Retention")]
    public async Task What_may_not_be_read_is_unknown_and_never_passed(string operation, string checks)
    {
        await Make();
        _cloud.Calls.Fail(operation, new TrailException(TrailErrorKind.Denied, "AwsAccessDenied", "x", "Not allowed."));

        var unknown = (await Test()).Where(static check => check.Status != CheckStatus.Passed).ToList();

        Assert.Equal(checks, string.Join(' ', unknown.Select(static check => check.Check)));
        Assert.All(unknown, static check => Assert.Equal((CheckStatus.Unknown, "Not allowed."), (check.Status, check.Detail)));
    }

    [Theory]
    [InlineData(TrailErrorKind.Throttled)]
    [InlineData(TrailErrorKind.Unreachable)]
    public async Task Another_failure_is_one_of_the_whole_test(TrailErrorKind kind)
    {
        await Make();
        _cloud.Calls.Fail("GetBucketPolicy", new TrailException(kind, "Some", "x", "Failed."));

        Assert.Equal(kind, (await Assert.ThrowsAsync<TrailException>(Test)).Kind);
    }

    [Theory]
    [InlineData("ReadOnly", "WriteOnly", false)]
    [InlineData("ReadOnly", "All", true)]
    [InlineData("WriteOnly", "WriteOnly", true)]
    [InlineData("All", "none", false)]
    [InlineData("All", "advanced:", true)]
    [InlineData("ReadOnly", "advanced:false", false)]
    [InlineData("ReadOnly", "advanced:true", true)]
    [InlineData("All", "stopped", false)]
    public async Task Two_trails_record_the_same_only_where_both_record_it(string own, string others, bool isDuplicate)
    {
        await Make();
        _cloud.AllTrails[0].Selectors = Basic(own, true);
        var other = _cloud.Trails("eu-west-1").Add(new TrailSettings("other", "x"), isLogging: others != "stopped");
        other.Selectors = others switch
        {
            "none" => Basic("All", false),
            "stopped" => Basic("All", true),
            ['a', ..] => new TrailSelectors([], [new AdvancedSelector(null, [Is("eventCategory", "Management"), .. others[9..] is { Length: > 0 } readOnly ? [Is("readOnly", readOnly)] : Array.Empty<SelectorField>()])]),
            _ => Basic(others, true),
        };

        Assert.Equal(isDuplicate ? CheckStatus.Failed : CheckStatus.Passed, (await Test()).Single(static check => check.Check == "DuplicateEvents").Status);
    }

    [Theory]
    [InlineData(5, "Retention:Unknown")]
    [InlineData(90, "Delivery:Unknown Retention:Unknown")]
    public async Task A_trail_that_has_just_begun_is_not_blamed(int minutes, string expected)
    {
        await Make();
        _cloud.AllTrails[0].Status = new TrailStatus(true) { StartLoggingTime = _cloud.Now.AddMinutes(-minutes) };
        _cloud.Buckets["logs"].Objects.Clear();

        var open = (await Test()).Where(static check => check.Status != CheckStatus.Passed);

        Assert.Equal(expected, string.Join(' ', open.Select(static check => $"{check.Check}:{check.Status}")));
    }

    [Fact]
    public async Task A_trail_that_is_gone_is_an_error()
    {
        await Make();
        _cloud.AllTrails.Clear();

        Assert.Equal("TrailMissing", (await Assert.ThrowsAsync<TrailException>(Test)).Id);
    }

    private static TrailSelectors Basic(string readWriteType, bool management) => new([new BasicSelector(readWriteType, management, [], [])], []);

    private static SelectorField Is(string field, string value) => new(field, [value], [], [], [], [], []);

    private static FakeBucket Logs(FakeCloud cloud) => cloud.Buckets["logs"];

    private async Task<IReadOnlyList<TrailCheck>> Test()
    {
        if (_trail is null)
            await Make();
        return await new TrailTester(_cloud, new StoppedClock(_cloud.Now)).TestAsync(_trail!, TestContext.Current.CancellationToken);
    }

    private async Task Make()
    {
        _trail = await new NewTrails(_cloud).Make(new TrailRequest { BucketName = "logs" });
        _cloud.AllTrails[0].Status = new TrailStatus(true) { StartLoggingTime = _cloud.Now.AddDays(-30), LatestDeliveryTime = _cloud.Now.AddMinutes(-5) };
        _cloud.Objects.Add("logs", Own + "CloudTrail/eu-west-1/2026/03/04/x.json.gz");
        for (var hour = 0; hour < 30; hour++)
        {
            var time = _cloud.Now.AddHours(-hour).AddMinutes(17);
            _cloud.Objects.Add("logs", FormattableString.Invariant($"{Own}CloudTrail-Digest/eu-west-1/{time:yyyy/MM/dd}/111122223333_CloudTrail-Digest_eu-west-1_management-events_eu-west-1_{time:yyyyMMdd'T'HHmmss'Z'}.json.gz"));
        }

        (Logs(_cloud).Versioning, Logs(_cloud).Lifecycle) = (BucketVersioning.Enabled, Lifecycles.Expiring(("good", "", 400)));
        _cloud.Calls.Clear();
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
