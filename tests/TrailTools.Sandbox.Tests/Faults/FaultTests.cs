using System.Diagnostics;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SecurityToken;
using TrailTools.Sandbox.Faults;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.Faults;

public sealed class FaultTests : IAsyncDisposable
{
    private readonly SandboxEndpoint _sandbox = new();
    private readonly string _bucket = Names.Bucket();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FaultKind.Throttling, "503 SlowDown")]
    [InlineData(FaultKind.InternalError, "500 InternalError")]
    [InlineData(FaultKind.ServiceUnavailable, "503 ServiceUnavailable")]
    [InlineData(FaultKind.AccessDenied, "403 AccessDenied")]
    [InlineData(FaultKind.ExpiredCredentials, "400 ExpiredToken")]
    public async Task S3_refuses_as_told_and_then_answers_again(FaultKind kind, string expected)
    {
        using var s3 = await Prepared();
        _sandbox.Server.Faults.Add(new("s3:GetObject", kind) { Times = 1 });

        var error = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => s3.GetObjectAsync(_bucket, "k", Stop));

        Assert.Equal(expected, $"{(int)error.StatusCode} {error.ErrorCode}");
        using var again = await s3.GetObjectAsync(_bucket, "k", Stop);
    }

    [Theory]
    [InlineData(FaultKind.Throttling, "400 Throttling")]
    [InlineData(FaultKind.AccessDenied, "403 AccessDenied")]
    [InlineData(FaultKind.ExpiredCredentials, "403 ExpiredToken")]
    public async Task STS_refuses_in_its_own_words(FaultKind kind, string expected)
    {
        using var sts = _sandbox.Endpoint.Sts();
        _sandbox.Server.Faults.Add(new("sts:*", kind));

        var error = await Assert.ThrowsAnyAsync<AmazonSecurityTokenServiceException>(() => sts.GetCallerIdentityAsync(new(), Stop));

        Assert.Equal(expected, $"{(int)error.StatusCode} {error.ErrorCode}");
    }

    [Fact]
    public async Task A_dropped_connection_has_no_answer_and_did_nothing()
    {
        using var s3 = await Prepared();
        using var raw = new RawClient(_sandbox.Endpoint);
        _sandbox.Server.Faults.Add(new("s3:DeleteObject", FaultKind.DroppedConnection) { Times = 1 });

        // The SDK would ask again by itself.
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => raw.Send("DELETE", $"/{_bucket}/k"));

        Assert.Equal(0, _sandbox.Server.Journal.Entries[^1].Status);
        using var there = await s3.GetObjectAsync(_bucket, "k", Stop);
    }

    [Fact]
    public async Task A_cut_body_breaks_off_in_the_middle()
    {
        using var s3 = await Prepared();
        _sandbox.Server.Faults.Add(new("s3:GetObject", FaultKind.CutBody));

        using var got = await s3.GetObjectAsync(_bucket, "k", Stop);
        var bytes = new byte[200_000];

        Assert.Equal(200_000, got.ContentLength);
        await Assert.ThrowsAnyAsync<IOException>(async () => await got.ResponseStream.ReadExactlyAsync(bytes, Stop));
        Assert.Equal((byte)'x', bytes[99_999]);
        Assert.Equal(0, bytes[100_000]);
    }

    [Fact]
    public async Task A_slow_answer_comes_late()
    {
        using var s3 = await Prepared();
        _sandbox.Server.Faults.Add(new("s3:GetObject", FaultKind.Slow) { Delay = TimeSpan.FromMilliseconds(300) });
        var watch = Stopwatch.StartNew();

        using var got = await s3.GetObjectAsync(_bucket, "k", Stop);

        Assert.True(watch.ElapsedMilliseconds >= 290, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task A_sandbox_ends_while_an_answer_is_awaited()
    {
        using var s3 = await Prepared();
        using var raw = new RawClient(_sandbox.Endpoint);
        _sandbox.Server.Faults.Add(new("s3:GetObject", FaultKind.Slow) { Delay = TimeSpan.FromHours(1), Times = 1 });
        // One of two is answered once the other has arrived and waits.
        var both = new[] { raw.Send("GET", $"/{_bucket}/k"), raw.Send("GET", $"/{_bucket}/k") };
        var quick = await Task.WhenAny(both);
        var waiting = both.Single(one => one != quick);

        await _sandbox.DisposeAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => waiting);
    }

    [Fact]
    public async Task A_rule_counts_the_requests_that_fit()
    {
        using var s3 = await Prepared();
        _sandbox.Server.Faults.Add(new("s3:Get*", FaultKind.InternalError) { Resource = $"{_bucket}/other*" });
        _sandbox.Server.Faults.Add(new("s3:GetObject", FaultKind.InternalError) { After = 1, Times = 2 });

        var outcomes = new List<string>();
        for (var round = 0; round < 5; round++)
            outcomes.Add(await Outcome(s3));

        Assert.Equal(["well", "ill", "ill", "well", "well"], outcomes);
        _sandbox.Server.Faults.Add(new("*", FaultKind.InternalError));
        Assert.Equal("ill", await Outcome(s3));
        _sandbox.Server.Faults.Clear();
        Assert.Equal("well", await Outcome(s3));
    }

    [Fact]
    public async Task The_journal_tells_reads_from_writes()
    {
        using var s3 = await Prepared();
        _sandbox.Server.Journal.Clear();

        await s3.ListObjectsV2Async(new() { BucketName = _bucket }, Stop);
        await s3.PutObjectAsync(new() { BucketName = _bucket, Key = "k2", ContentBody = "x" }, Stop);
        await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => s3.GetObjectAsync(_bucket, "none", Stop));

        Assert.Equal(
            [("s3:ListObjectsV2", _bucket, true, 200, null), ("s3:PutObject", $"{_bucket}/k2", false, 200, null), ("s3:GetObject", $"{_bucket}/none", true, 404, "NoSuchKey")],
            _sandbox.Server.Journal.Entries.Select(static entry => (entry.Operation, entry.Resource, entry.IsRead, entry.Status, entry.ErrorCode)));
        var write = Assert.Single(_sandbox.Server.Journal.Writes);
        Assert.Equal(("111122223333", AwsEndpoint.Region), (write.AccountId, write.Region));
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    private async Task<string> Outcome(AmazonS3Client s3)
    {
        try
        {
            using var got = await s3.GetObjectAsync(_bucket, "k", Stop);
            return "well";
        }
        catch (AmazonS3Exception)
        {
            return "ill";
        }
    }

    private async Task<AmazonS3Client> Prepared()
    {
        var s3 = _sandbox.Endpoint.S3();
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = _bucket, BucketRegionName = AwsEndpoint.Region }, Stop);
        await s3.PutObjectAsync(new() { BucketName = _bucket, Key = "k", ContentBody = new string('x', 200_000) }, Stop);
        return s3;
    }
}
