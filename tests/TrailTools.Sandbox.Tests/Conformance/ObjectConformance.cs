using System.Text;
using Amazon.S3;
using Amazon.S3.Model;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.Conformance;

/// <summary>Objects as S3 keeps them, whoever plays S3.</summary>
public abstract class ObjectConformance(IEndpointFixture fixture)
{
    private readonly AmazonS3Client _s3 = fixture.Endpoint.S3();
    private readonly string _bucket = Names.Bucket();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_object_is_given_back_as_it_was_put()
    {
        await _s3.PutBucketAsync(new PutBucketRequest { BucketName = _bucket, BucketRegionName = AwsEndpoint.Region }, Stop);
        var put = await _s3.PutObjectAsync(new() { BucketName = _bucket, Key = "logs/a b+ü/../x//", ContentBody = "content", ContentType = "text/plain", Metadata = { ["signature"] = "00ff" } }, Stop);

        using var got = await _s3.GetObjectAsync(_bucket, "logs/a b+ü/../x//", Stop);

        Assert.Equal("content", await new StreamReader(got.ResponseStream, Encoding.UTF8).ReadToEndAsync(Stop));
        Assert.Equal(put.ETag, got.ETag);
        Assert.Equal("text/plain", got.Headers.ContentType);
        Assert.Equal("00ff", got.Metadata["signature"]);
    }
}

public sealed class SandboxObjectTests(SandboxEndpoint fixture) : ObjectConformance(fixture), IClassFixture<SandboxEndpoint>;
