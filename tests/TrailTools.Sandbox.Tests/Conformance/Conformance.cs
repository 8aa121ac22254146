using Amazon.S3;
using Amazon.S3.Model;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.Conformance;

/// <summary>What AWS does, told by a client, whoever plays AWS. Each test has a bucket of its own.</summary>
public abstract class Conformance(IEndpointFixture fixture) : IAsyncLifetime
{
    protected AmazonS3Client S3 { get; } = fixture.Endpoint.S3();

    protected string Bucket { get; } = Names.Bucket();

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await S3.PutBucketAsync(new PutBucketRequest { BucketName = Bucket, BucketRegionName = AwsEndpoint.Region }, Stop);

    public virtual ValueTask DisposeAsync()
    {
        S3.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected Task<PutObjectResponse> Put(string key, string content = "content")
        => S3.PutObjectAsync(new() { BucketName = Bucket, Key = key, ContentBody = content }, Stop);

    protected async Task<string> Get(string key, string? versionId = null, ByteRange? range = null)
    {
        using var got = await S3.GetObjectAsync(new() { BucketName = Bucket, Key = key, VersionId = versionId, ByteRange = range }, Stop);
        using var reader = new StreamReader(got.ResponseStream);
        return await reader.ReadToEndAsync(Stop);
    }

    /// <summary>The error code and status that a call is refused with.</summary>
    protected static async Task<string> Refusal(Func<Task> call)
    {
        var error = await Assert.ThrowsAnyAsync<AmazonS3Exception>(call);
        return $"{(int)error.StatusCode} {error.ErrorCode}";
    }

    protected Task Version(string status)
        => S3.PutBucketVersioningAsync(new() { BucketName = Bucket, VersioningConfig = new() { Status = status } }, Stop);
}
