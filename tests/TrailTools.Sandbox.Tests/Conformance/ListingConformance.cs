using Amazon.S3.Model;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.Conformance;

public abstract class ListingConformance(IEndpointFixture fixture) : Conformance(fixture)
{
    private static readonly string[] Keys = ["a", "a/1", "a/2/x", "a/2/y", "a0", "b/1", "B", "ab/", "é", "\uffee", "😀"];

    /// <summary>Prefix, delimiter, start-after, and what is to come.</summary>
    public static IEnumerable<TheoryDataRow<string?, string?, string?, string>> Listings =>
    [
        new(null, null, null, "B a a/1 a/2/x a/2/y a0 ab/ b/1 é \uffee 😀"),
        new("a/", null, null, "a/1 a/2/x a/2/y"),
        new("a/", "/", null, "a/1 a/2/*"),
        new(null, "/", null, "B a a/* a0 ab/* b/* é \uffee 😀"),
        new(null, null, "a/2/x", "a/2/y a0 ab/ b/1 é \uffee 😀"),
        new("a", null, "a/2", "a/2/x a/2/y a0 ab/"),
        new("a/", null, "A", "a/1 a/2/x a/2/y"),
        new("none", "/", null, ""),
        new(null, "2/", null, "B a a/1 a/2/* a0 ab/ b/1 é \uffee 😀"),
    ];

    [Theory]
    [MemberData(nameof(Listings))]
    public async Task Keys_come_in_the_order_of_their_bytes_whatever_the_page(string? prefix, string? delimiter, string? startAfter, string expected)
    {
        foreach (var key in Keys)
            await Put(key);

        foreach (var size in (int[])[1, 2, 3, 1000])
            Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), (await List(new() { BucketName = Bucket, Prefix = prefix, Delimiter = delimiter, StartAfter = startAfter, MaxKeys = size })).Order());
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(static one => !one.EndsWith('*')), (await List(new() { BucketName = Bucket, Prefix = prefix, Delimiter = delimiter, StartAfter = startAfter, MaxKeys = 2 })).Where(static one => !one.EndsWith('*')));
    }

    [Fact]
    public async Task Versions_come_newest_first_and_page_by_page()
    {
        await Version("Enabled");
        foreach (var key in (string[])["a", "b", "a", "a"])
            await Put(key);
        await S3.DeleteObjectAsync(Bucket, "b", Stop);

        foreach (var size in (int[])[1, 2, 1000])
        {
            var all = await Versions(size);
            Assert.Equal(["a", "a", "a", "b", "b"], all.Select(static one => one.Key));
            Assert.Equal(["a latest", "b latest deleted"], all.Where(static one => one.IsLatest == true).Select(static one => $"{one.Key} latest{(one.IsDeleteMarker == true ? " deleted" : "")}"));
            Assert.Equal(5, all.Select(static one => one.VersionId).Distinct().Count());
        }
    }

    private async Task<List<string>> List(ListObjectsV2Request request)
    {
        var found = new List<string>();
        ListObjectsV2Response page;
        do
        {
            page = await S3.ListObjectsV2Async(request, Stop);
            Assert.True(page.KeyCount <= request.MaxKeys);
            found.AddRange((page.S3Objects ?? []).Select(static one => one.Key));
            found.AddRange((page.CommonPrefixes ?? []).Select(static one => $"{one}*"));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
        return found;
    }

    private async Task<List<S3ObjectVersion>> Versions(int size)
    {
        var found = new List<S3ObjectVersion>();
        var request = new ListVersionsRequest { BucketName = Bucket, MaxKeys = size };
        ListVersionsResponse page;
        do
        {
            page = await S3.ListVersionsAsync(request, Stop);
            found.AddRange(page.Versions ?? []);
            (request.KeyMarker, request.VersionIdMarker) = (page.NextKeyMarker, page.NextVersionIdMarker);
        }
        while (page.IsTruncated == true);
        return found;
    }
}

public sealed class SandboxListingTests(SandboxEndpoint fixture) : ListingConformance(fixture), IClassFixture<SandboxEndpoint>;

public sealed class MotoListingTests(MotoEndpoint fixture) : ListingConformance(fixture);
