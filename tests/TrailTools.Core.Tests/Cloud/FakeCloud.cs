using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Organizations;
using TrailTools.Cloud.Trails;

namespace TrailTools.Core.Tests.Cloud;

/// <summary>An account and its neighbours in memory: as strict as AWS where the engine relies on it, and failing where a test says so.</summary>
internal sealed class FakeCloud : ICloud
{
    private readonly Dictionary<string, FakeTrails> _trails = [];

    public FakeCloud(string region = "eu-west-1", string account = "111122223333", string partition = "aws")
    {
        Region = region;
        Caller = new CloudCaller(account, $"arn:{partition}:iam::{account}:user/Alice");
        Buckets = new FakeBuckets(this);
        Objects = new FakeObjects(this);
        Organization = new FakeOrganization(this);
        Athena = new FakeAthena(this);
    }

    public string Region { get; }

    public CloudCaller Caller { get; }

    /// <summary>What was asked, and what is to fail.</summary>
    public FakeCalls Calls { get; } = new();

    /// <summary>The time of what is written.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public FakeBuckets Buckets { get; }

    public FakeObjects Objects { get; }

    public FakeOrganization Organization { get; }

    public FakeAthena Athena { get; }

    IBucketGateway ICloud.Buckets => Buckets;

    IObjectGateway ICloud.Objects => Objects;

    IOrganizationGateway ICloud.Organization => Organization;

    IAthenaGateway ICloud.Athena => Athena;

    /// <summary>All trails, whatever their Region.</summary>
    public List<FakeTrail> AllTrails { get; } = [];

    public FakeTrails Trails(string region) => _trails.TryGetValue(region, out var found) ? found : _trails[region] = new FakeTrails(this, region);

    ITrailGateway ICloud.Trails(string region) => Trails(region);

    public Task<CloudCaller> GetCallerAsync(CancellationToken stop) => Calls.Ask("GetCallerIdentity", "", stop).Answer(() => Caller);

    public IReadOnlyList<string> ListRegions() => Caller.Partition switch
    {
        "aws-cn" => ["cn-north-1", "cn-northwest-1"],
        "aws-us-gov" => ["us-gov-east-1", "us-gov-west-1"],
        _ => ["eu-central-1", "eu-west-1", "us-east-1"],
    };
}
