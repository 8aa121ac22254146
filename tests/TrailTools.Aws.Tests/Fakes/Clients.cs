using Amazon.Runtime;
using Amazon.S3;
using TrailTools.Aws.Athena;
using TrailTools.Aws.CloudTrail;
using TrailTools.Aws.Organizations;

namespace TrailTools.Aws.Tests.Fakes;

/// <summary>Clients that call an endpoint of this machine.</summary>
internal static class Clients
{
    public static AWSCredentials Credentials { get; } = new BasicAWSCredentials("AKIDEXAMPLE", "not-a-secret");

    public static AmazonAthenaClient Athena(string url)
        => new(Credentials, new AmazonAthenaConfig { ServiceURL = url, AuthenticationRegion = "eu-west-1" });

    public static AmazonCloudTrailClient CloudTrail(string url)
        => new(Credentials, new AmazonCloudTrailConfig { ServiceURL = url, AuthenticationRegion = "eu-west-1" });

    public static AmazonOrganizationsClient Organizations(string url)
        => new(Credentials, new AmazonOrganizationsConfig { ServiceURL = url, AuthenticationRegion = "us-east-1" });

    public static AmazonS3Client S3(string url)
        => new(Credentials, new AmazonS3Config { ServiceURL = url, AuthenticationRegion = "us-east-1", ForcePathStyle = true });
}
