using System.Collections.Concurrent;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.S3;
using Amazon.S3.Model;
using TrailTools.Aws.Connections;
using TrailTools.Aws.Errors;
using TrailTools.Aws.S3;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Gateways;

/// <summary>Calls each bucket in its own Region, which is asked for once.</summary>
/// <param name="clients">The clients.</param>
/// <param name="home">The Region to connect to, which is asked first.</param>
internal sealed class BucketClients(AwsClients clients, string home)
{
    private const string Head = "HeadBucket";
    private const string RegionHeader = "x-amz-bucket-region";
    private readonly ConcurrentDictionary<string, string> _regions = new(StringComparer.Ordinal);

    /// <summary>The client of the Region to connect to, for what is about no bucket.</summary>
    public S3Client Home => clients.S3(home);

    /// <summary>The client of a Region, for a bucket that is to be there.</summary>
    public S3Client In(BucketId bucket, string region)
    {
        _regions[bucket.Name] = RegionFinder.Check(region);
        return clients.S3(region);
    }

    /// <summary>Forgets where a bucket was.</summary>
    public void Forget(BucketId bucket) => _regions.TryRemove(bucket.Name, out _);

    /// <summary>Asks something of a bucket.</summary>
    /// <param name="operation">AWS's name of the call.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="call">The call.</param>
    /// <param name="stop">Ends the call.</param>
    /// <param name="subject">What the call is about, where that is not the bucket.</param>
    /// <exception cref="TrailException">AWS refused, or did not answer.</exception>
    public async Task<T> AskAsync<T>(string operation, BucketId bucket, Func<S3Client, Task<T>> call, CancellationToken stop, string? subject = null)
    {
        var region = await RegionOfAsync(bucket, stop).ConfigureAwait(false);
        return await AwsErrors.AskAsync(operation, subject ?? bucket.Name, () => call(clients.S3(region)), stop).ConfigureAwait(false);
    }

    /// <summary>The Region of a bucket; null where there is none.</summary>
    /// <exception cref="TrailException">It is another's or may not be seen.</exception>
    public async Task<string?> FindRegionAsync(BucketId bucket, CancellationToken stop)
    {
        try
        {
            return Remember(bucket, (await HeadAsync(bucket, stop).ConfigureAwait(false)).BucketRegion);
        }
        catch (AmazonServiceException error)
        {
            return (int)error.StatusCode switch
            {
                404 => null,
                301 or 307 or 400 when RegionIn(error) is { } region && region != home => Remember(bucket, region),
                _ => await AskAgainAsync(bucket, error, stop).ConfigureAwait(false),
            };
        }
    }

    // Who may not list a bucket may still do other things with it: S3 says where it is all the same.
    private async Task<string> RegionOfAsync(BucketId bucket, CancellationToken stop)
    {
        if (_regions.TryGetValue(bucket.Name, out var known))
            return known;

        try
        {
            return Remember(bucket, (await HeadAsync(bucket, stop).ConfigureAwait(false)).BucketRegion);
        }
        catch (AmazonServiceException error)
        {
            return (int)error.StatusCode switch
            {
                404 => throw new TrailException(TrailErrorKind.NotFound, "BucketMissing", bucket.Name, $"There is no bucket '{bucket.Name}'."),
                301 or 307 or 400 or 403 => Remember(bucket, RegionIn(error)),
                _ => await AskAgainAsync(bucket, error, stop).ConfigureAwait(false),
            };
        }
    }

    private async Task<HeadBucketResponse> HeadAsync(BucketId bucket, CancellationToken stop)
    {
        try
        {
            return await Home.HeadBucketAsync(new HeadBucketRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId }, stop).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not AmazonServiceException { StatusCode: not 0 } && error is AmazonClientException or AmazonServiceException or HttpRequestException or IOException or TimeoutException)
        {
            throw AwsErrors.Translate(error, Head, bucket.Name);
        }
    }

    /// <summary>Asks where a bucket is by a call whose refusals have a body: HEAD's do not say why.</summary>
    private async Task<string> AskAgainAsync(BucketId bucket, AmazonServiceException refusal, CancellationToken stop)
    {
        var request = new GetBucketLocationRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId };
        var answer = await AwsErrors.AskAsync(Head, bucket.Name, () => Home.GetBucketLocationAsync(request, stop), stop).ConfigureAwait(false);

        // Who may know where it is need not be allowed to see what is in it.
        return (int)refusal.StatusCode == 403 ? throw AwsErrors.Translate(refusal, Head, bucket.Name) : Remember(bucket, NameOf(answer.Location));
    }

    // The oldest Region has no name here, and the next one has two (Amazon S3 API Reference, GetBucketLocation).
    private static string NameOf(S3Region? location) => location?.Value switch
    {
        null or "" or "US" => "us-east-1",
        "EU" => "eu-west-1",
        var name => name,
    };

    private string Remember(BucketId bucket, string? region)
        => _regions[bucket.Name] = string.IsNullOrEmpty(region) ? home : RegionFinder.Check(region);

    private static string? RegionIn(AmazonServiceException error)
        => (error.InnerException as HttpErrorResponseException)?.Response.GetHeaderValue(RegionHeader) is { Length: > 0 } region ? region : null;
}
