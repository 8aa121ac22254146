using TrailTools.Sandbox.S3.Storage;
using TrailTools.Sandbox.Tests.CloudTrail;

namespace TrailTools.Sandbox.Tests.Time;

/// <summary>Lifecycle rules do their work as days pass.</summary>
public sealed class LifecycleTests : IAsyncDisposable
{
    private readonly TrailSandbox _sandbox = new(start: TrailSandbox.Morning);
    private readonly Bucket _bucket;

    public LifecycleTests() => _bucket = _sandbox.Server.Buckets.Find(_sandbox.Bucket())!;

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    [InlineData(31, true, "other/key")]
    [InlineData(31, true, "logs/key", "Disabled")]
    public void Objects_expire_at_the_midnight_after_their_days(int days, bool isThere, string key = "logs/key", string status = "Enabled")
    {
        Put(key);
        SetRules($"<Rule><Filter><Prefix>logs/</Prefix></Filter><Status>{status}</Status><Expiration><Days>30</Days></Expiration></Rule>");

        _sandbox.Advance(TimeSpan.FromDays(days));

        Assert.Equal(isThere, _bucket.Objects.Newest(key) is not null);
    }

    [Theory]
    [InlineData("<Filter><And><Prefix>logs/</Prefix><ObjectSizeGreaterThan>10</ObjectSizeGreaterThan></And></Filter>", 5, true)]
    [InlineData("<Filter><And><Prefix>logs/</Prefix><ObjectSizeGreaterThan>10</ObjectSizeGreaterThan></And></Filter>", 11, false)]
    [InlineData("<Filter><ObjectSizeLessThan>10</ObjectSizeLessThan></Filter>", 10, true)]
    [InlineData("<Filter><ObjectSizeLessThan>10</ObjectSizeLessThan></Filter>", 9, false)]
    [InlineData("<Filter><Tag><Key>a</Key><Value>b</Value></Tag></Filter>", 5, true)]
    [InlineData("<Filter><Prefix/></Filter>", 5, false)]
    [InlineData("<Prefix>logs/</Prefix>", 5, false)]
    [InlineData("<Prefix>log/</Prefix>", 5, true)]
    public void Filters_choose(string filter, int size, bool isThere)
    {
        Put("logs/key", size);
        SetRules($"<Rule>{filter}<Status>Enabled</Status><Expiration><Days>1</Days></Expiration></Rule>");

        _sandbox.Advance(TimeSpan.FromDays(3));

        Assert.Equal(isThere, _bucket.Objects.Newest("logs/key") is not null);
    }

    [Theory]
    [InlineData(200_000, 20, "STANDARD")]
    [InlineData(200_000, 31, "STANDARD_IA")]
    [InlineData(200_000, 91, "GLACIER")]
    [InlineData(100, 91, "STANDARD")]
    [InlineData(100, 91, "GLACIER", "varies_by_storage_class")]
    public void Objects_move_and_small_ones_only_where_the_bucket_says_so(int size, int days, string storageClass, string? sizes = null)
    {
        Put("logs/key", size);
        _bucket.Set("lifecycle-size", sizes);
        SetRules("<Rule><Filter><Prefix>logs/</Prefix></Filter><Status>Enabled</Status><Transition><Days>90</Days><StorageClass>GLACIER</StorageClass></Transition><Transition><Days>30</Days><StorageClass>STANDARD_IA</StorageClass></Transition></Rule>");

        _sandbox.Advance(TimeSpan.FromDays(days));

        Assert.Equal(storageClass, _bucket.Objects.Newest("logs/key")!.StorageClass);
    }

    [Fact]
    public void In_a_bucket_with_versions_an_object_expires_in_three_steps()
    {
        _bucket.Set("versioning", "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>");
        Put("logs/key");
        SetRules("<Rule><Filter><Prefix>logs/</Prefix></Filter><Status>Enabled</Status><Expiration><Days>10</Days></Expiration><NoncurrentVersionExpiration><NoncurrentDays>5</NoncurrentDays></NoncurrentVersionExpiration></Rule>");

        _sandbox.Advance(TimeSpan.FromDays(11));
        Assert.Equal([true, false], _bucket.Objects.Index.VersionsOf("logs/key").Select(static version => version.IsDeleteMarker));

        _sandbox.Advance(TimeSpan.FromDays(7));
        Assert.Equal([true], _bucket.Objects.Index.VersionsOf("logs/key").Select(static version => version.IsDeleteMarker));

        _sandbox.Advance(TimeSpan.FromDays(12));
        Assert.Empty(_bucket.Objects.Index.VersionsOf("logs/key"));
    }

    [Fact]
    public void As_many_noncurrent_versions_as_are_asked_for_stay()
    {
        _bucket.Set("versioning", "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>");
        for (var count = 0; count < 5; count++)
            Put("logs/key");
        SetRules("<Rule><Filter><Prefix>logs/</Prefix></Filter><Status>Enabled</Status><NoncurrentVersionExpiration><NoncurrentDays>1</NoncurrentDays><NewerNoncurrentVersions>2</NewerNoncurrentVersions></NoncurrentVersionExpiration></Rule>");

        _sandbox.Advance(TimeSpan.FromDays(3));

        Assert.Equal(3, _bucket.Objects.Index.VersionsOf("logs/key").Count);
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    private void Put(string key, int size = 1)
    {
        var fresh = _bucket.Objects.Begin();
        using (fresh.Bytes)
            fresh.Bytes.Write(new byte[size]);
        _bucket.Objects.Keep(fresh, key, version => version with { LastModified = TrailSandbox.Morning, Size = size });
    }

    private void SetRules(string rules) => _bucket.Set("lifecycle", $"<LifecycleConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">{rules}</LifecycleConfiguration>");
}
