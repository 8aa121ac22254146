using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;

namespace TrailTools.Core.Tests.Cloud;

/// <summary>What the other tests lean on.</summary>
public class FakeCloudTests
{
    private readonly FakeCloud _cloud = new();

    [Theory]
    [InlineData("", null, null, "a/1 a/b/2 a/b/3 c", "")]
    [InlineData("", "/", null, "c", "a/")]
    [InlineData("a/", "/", null, "a/1", "a/b/")]
    [InlineData("a/", null, "a/1", "a/b/2 a/b/3", "")]
    public async Task A_listing_has_prefixes_and_pages(string prefix, string? delimiter, string? startAfter, string keys, string prefixes)
    {
        _cloud.Buckets.Add("b");
        foreach (var key in (string[])["c", "a/b/3", "a/1", "a/b/2"])
            _cloud.Objects.Add("b", key);

        foreach (var size in (int[])[1, 2, 1000])
        {
            var (objects, folders) = (new List<string>(), new List<string>());
            for (string? token = null; ;)
            {
                var page = await _cloud.Objects.ListAsync(new BucketId("b", "111122223333"), new ObjectQuery(prefix) { Delimiter = delimiter, StartAfter = startAfter, NextToken = token, MaxKeys = size }, TestContext.Current.CancellationToken);
                objects.AddRange(page.Objects.Select(static found => found.Key));
                folders.AddRange(page.Prefixes);
                if ((token = page.NextToken) is null)
                    break;
            }

            Assert.Equal(keys, string.Join(' ', objects));
            Assert.Equal(prefixes, string.Join(' ', folders));
        }
    }

    [Fact]
    public async Task A_bucket_is_its_owners_and_goes_only_empty()
    {
        _cloud.Buckets.Add("foreign", "444455556666");
        _cloud.Buckets.Add("full");
        _cloud.Objects.Add("full", "x");

        Assert.Equal("AwsAccessDenied", (await Assert.ThrowsAsync<TrailException>(() => _cloud.Buckets.FindRegionAsync(new BucketId("foreign", "111122223333"), TestContext.Current.CancellationToken))).Id);
        Assert.Equal("BucketNotEmpty", (await Assert.ThrowsAsync<TrailException>(() => _cloud.Buckets.DeleteAsync(new BucketId("full", "111122223333"), TestContext.Current.CancellationToken))).Id);
        Assert.Null(await _cloud.Buckets.FindRegionAsync(new BucketId("none", "111122223333"), TestContext.Current.CancellationToken));
        Assert.Equal(["full"], await _cloud.Buckets.ListNamesAsync("f", TestContext.Current.CancellationToken));
        Assert.Equal(["DeleteBucket full"], _cloud.Calls.Changes);
    }

    [Fact]
    public async Task A_trail_wants_a_policy_that_names_it()
    {
        _cloud.Buckets.Add("b");
        var trails = _cloud.Trails("eu-west-1");

        Assert.Equal("BucketPolicyInsufficient", (await Assert.ThrowsAsync<TrailException>(() => trails.CreateAsync(new TrailSettings("t", "b"), TestContext.Current.CancellationToken))).Id);
        _cloud.Buckets["b"].Policy = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/t";
        var made = await trails.CreateAsync(new TrailSettings("t", "b"), TestContext.Current.CancellationToken);
        Assert.False((await trails.GetStatusAsync("t", TestContext.Current.CancellationToken)).IsLogging);
        Assert.Equal("TrailExists", (await Assert.ThrowsAsync<TrailException>(() => trails.CreateAsync(new TrailSettings("t", "b"), TestContext.Current.CancellationToken))).Id);
        Assert.Equal([made], await _cloud.Trails("us-east-1").ListAsync(includeShadow: true, TestContext.Current.CancellationToken));
        Assert.Empty(await _cloud.Trails("us-east-1").ListAsync(includeShadow: false, TestContext.Current.CancellationToken));
    }
}
