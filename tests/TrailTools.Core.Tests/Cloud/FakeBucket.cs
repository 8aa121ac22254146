using TrailTools.Cloud.Buckets;

namespace TrailTools.Core.Tests.Cloud;

/// <summary>A bucket in memory, with all that can be set on it.</summary>
internal sealed class FakeBucket(string name, string owner, string region)
{
    public string Name => name;

    public string OwnerId => owner;

    public string Region => region;

    public string? Policy { get; set; }

    public bool IsPolicyPublic { get; set; }

    public bool IsAclPublic { get; set; }

    public PublicAccessBlock? PublicAccessBlock { get; set; } = TrailTools.Cloud.Buckets.PublicAccessBlock.All;

    public string? Ownership { get; set; } = "BucketOwnerEnforced";

    public BucketEncryption? Encryption { get; set; } = new("AES256");

    public BucketVersioning Versioning { get; set; }

    public Dictionary<string, string> Tags { get; set; } = [];

    public LifecycleText? Lifecycle { get; set; }

    /// <summary>All versions, the newest of a key last.</summary>
    public List<FakeObject> Objects { get; } = [];

    /// <summary>The newest versions that were not deleted, in the order of the keys' UTF-8 bytes.</summary>
    public IEnumerable<FakeObject> Current => Objects.GroupBy(static found => found.Key).Select(static versions => versions.Last())
        .Where(static found => !found.IsDeleteMarker).OrderBy(static found => found.Key, Utf8Order.Instance);
}
