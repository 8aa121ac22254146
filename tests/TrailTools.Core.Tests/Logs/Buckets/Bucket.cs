using TrailTools.Cloud.Buckets;
using TrailTools.Core.Tests.Cloud;
using TrailTools.Costs;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Logs.Buckets;

namespace TrailTools.Core.Tests.Logs.Buckets;

/// <summary>A bucket with logs in memory, and stores over it.</summary>
internal sealed class Bucket
{
    public const string Name = "logs";

    public Bucket() => Cloud.Buckets.Add(Name);

    /// <summary>A request of each sort costs a dollar, as does a GB to the internet.</summary>
    public static RegionPrices Prices { get; } = new("eu-west-1")
    {
        StoragePerGigabyteMonth = new Dictionary<string, decimal>(),
        TransitionPerThousand = new Dictionary<string, decimal>(),
        PutPerThousand = 1000,
        GetPerThousand = 1000,
        TransferOutPerGigabyte = 1,
        AthenaPerTerabyte = 1,
        GuardDutyPerMillionEvents = 1_000_000,
        DataEventsPerHundredThousand = 100_000,
    };

    public FakeCloud Cloud { get; } = new();

    public BucketId Id => new(Name, Cloud.Caller.AccountId);

    public void Add(string key, byte[] content, string storageClass = "STANDARD") => Cloud.Objects.Add(Name, key, content, storageClass);

    /// <summary>Puts all files of a folder into the bucket.</summary>
    public void AddFolder(string folder, string start = "")
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            Add(start + Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path));
    }

    public BucketLogStore Store(string? keyPrefix = null, ScanBudget? budget = null, IObjectGateway? objects = null, int limit = BucketLogStore.DefaultLimit, long room = 64 << 20)
        => new(objects ?? Cloud.Objects, new BucketPlace(Id, keyPrefix), Prices, budget ?? new ScanBudget(), limit, room);

    /// <summary>The keys that a listing gives, in its order.</summary>
    public List<string> Keys(LogScope scope, ITrailLog log, string? keyPrefix = null)
    {
        using var listing = Store(keyPrefix).List(scope, log);
        return [.. listing.Files(TestContext.Current.CancellationToken).Select(static file => file.Path[$"s3://{Name}/".Length..])];
    }
}
