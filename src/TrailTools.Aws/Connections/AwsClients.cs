using System.Collections.Concurrent;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using TrailTools.Aws.Athena;
using TrailTools.Aws.CloudTrail;
using TrailTools.Aws.Organizations;
using TrailTools.Aws.S3;

namespace TrailTools.Aws.Connections;

/// <summary>The clients of one set of credentials, each made once a Region.</summary>
/// <param name="credentials">Whose calls they are.</param>
/// <param name="endpointUrl">An endpoint in place of AWS's; null for those.</param>
/// <param name="timeout">How long an answer may take, each time that a call is sent; null for the SDK's 100 seconds.</param>
internal sealed class AwsClients(AWSCredentials credentials, string? endpointUrl, TimeSpan? timeout = null)
{
    private readonly ConcurrentDictionary<string, Lazy<S3Client>> _s3 = new();
    private readonly ConcurrentDictionary<string, Lazy<IAmazonCloudTrail>> _cloudTrail = new();

    /// <summary>A client of S3.</summary>
    public S3Client S3(string region) => Once(_s3, region, () =>
    {
        var config = For(new AmazonS3Config { ForcePathStyle = endpointUrl is not null }, region);
        config.EndpointProvider = new ObjectEndpoints(config.EndpointProvider);
        return new S3Client(credentials, config);
    });

    /// <summary>A client of CloudTrail.</summary>
    public IAmazonCloudTrail CloudTrail(string region) => Once(_cloudTrail, region, () => new AmazonCloudTrailClient(credentials, For(new AmazonCloudTrailConfig(), region)));

    /// <summary>A client of Athena.</summary>
    public IAmazonAthena Athena(string region) => new AmazonAthenaClient(credentials, For(new AmazonAthenaConfig(), region));

    /// <summary>A client of Organizations.</summary>
    public IAmazonOrganizations Organizations(string region)
    {
        var config = new AmazonOrganizationsConfig();
        return new AmazonOrganizationsClient(credentials, For(config, endpointUrl is null ? region : config.Service.HomeRegion(region)));
    }

    /// <summary>A client of STS.</summary>
    public IAmazonSecurityTokenService SecurityToken(string region) => new AmazonSecurityTokenServiceClient(credentials, For(new AmazonSecurityTokenServiceConfig(), region));

    private T For<T>(T config, string region)
        where T : ClientConfig
    {
        config.RetryMode = RequestRetryMode.Standard;
        if (timeout is not null)
            config.Timeout = timeout;
        if (endpointUrl is null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            return config;
        }

        config.ServiceURL = endpointUrl;
        config.AuthenticationRegion = region;
        return config;
    }

    private static T Once<T>(ConcurrentDictionary<string, Lazy<T>> made, string region, Func<T> make) => made.GetOrAdd(region, _ => new Lazy<T>(make)).Value;
}
