using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using TrailTools.Sandbox.Tests.Cli;

namespace TrailTools.Sandbox.Tests.Endpoints;

/// <summary>Where an AWS is played, and a key pair for it.</summary>
public sealed record AwsEndpoint(string Url, string AccessKey, string SecretKey)
{
    public const string Region = "eu-central-1";

    /// <summary>A client of S3 that tries once.</summary>
    public AmazonS3Client S3(string region = Region)
        => new(Credentials, new AmazonS3Config { ServiceURL = Url, AuthenticationRegion = region, ForcePathStyle = true, MaxErrorRetry = 0 });

    /// <summary>A client of STS that tries once.</summary>
    public AmazonSecurityTokenServiceClient Sts(string region = Region)
        => new(Credentials, new AmazonSecurityTokenServiceConfig { ServiceURL = Url, AuthenticationRegion = region, MaxErrorRetry = 0 });

    /// <summary>The AWS CLI as a client.</summary>
    internal AwsCli Cli => new(Url, AccessKey, SecretKey, Region);

    private BasicAWSCredentials Credentials => new(AccessKey, SecretKey);

    public override string ToString() => Url;
}
