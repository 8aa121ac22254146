using Amazon;
using Amazon.Runtime.Endpoints;
using TrailTools.Aws.Athena;
using TrailTools.Aws.AwsJson;
using TrailTools.Aws.CloudTrail;
using TrailTools.Aws.CloudTrail.Trails;
using TrailTools.Aws.Organizations;

namespace TrailTools.Aws.Tests.AwsJson;

/// <summary>Hosts and signing Regions as the endpoint rule sets of the services say.</summary>
public class EndpointTests
{
    [Theory]
    [InlineData("eu-west-1", false, false, "https://cloudtrail.eu-west-1.amazonaws.com/", "eu-west-1")]
    [InlineData("cn-north-1", false, false, "https://cloudtrail.cn-north-1.amazonaws.com.cn/", "cn-north-1")]
    [InlineData("us-east-2", true, false, "https://cloudtrail-fips.us-east-2.amazonaws.com/", "us-east-2")]
    [InlineData("us-gov-east-1", true, false, "https://cloudtrail.us-gov-east-1.amazonaws.com/", "us-gov-east-1")]
    [InlineData("us-gov-east-1", true, true, "https://cloudtrail-fips.us-gov-east-1.api.aws/", "us-gov-east-1")]
    [InlineData("eu-west-1", false, true, "https://cloudtrail.eu-west-1.api.aws/", "eu-west-1")]
    [InlineData("mars-north-7", false, false, "https://cloudtrail.mars-north-7.amazonaws.com/", "mars-north-7")]
    public void Trails_are_asked_for_in_their_Region(string region, bool isFips, bool isDualStack, string url, string signedFor)
        => AssertEndpoint(new AmazonCloudTrailConfig(), region, isFips, isDualStack, url, signedFor);

    [Theory]
    [InlineData("eu-west-1", false, false, "https://athena.eu-west-1.amazonaws.com/", "eu-west-1")]
    [InlineData("us-gov-east-1", true, false, "https://athena-fips.us-gov-east-1.amazonaws.com/", "us-gov-east-1")]
    [InlineData("cn-north-1", false, true, "https://athena.cn-north-1.api.amazonwebservices.com.cn/", "cn-north-1")]
    public void Queries_are_asked_for_in_their_Region(string region, bool isFips, bool isDualStack, string url, string signedFor)
        => AssertEndpoint(new AmazonAthenaConfig(), region, isFips, isDualStack, url, signedFor);

    [Theory]
    [InlineData("eu-west-1", false, false, "https://organizations.us-east-1.amazonaws.com/", "us-east-1")]
    [InlineData("cn-north-1", false, false, "https://organizations.cn-northwest-1.amazonaws.com.cn/", "cn-northwest-1")]
    [InlineData("us-gov-east-1", false, false, "https://organizations.us-gov-west-1.amazonaws.com/", "us-gov-west-1")]
    [InlineData("us-gov-east-1", true, false, "https://organizations.us-gov-west-1.amazonaws.com/", "us-gov-west-1")]
    [InlineData("us-west-2", true, false, "https://organizations-fips.us-east-1.amazonaws.com/", "us-east-1")]
    public void Organizations_are_asked_for_in_one_Region_of_the_partition(string region, bool isFips, bool isDualStack, string url, string signedFor)
        => AssertEndpoint(new AmazonOrganizationsConfig(), region, isFips, isDualStack, url, signedFor);

    [Fact]
    public void A_given_endpoint_is_taken_as_it_is()
    {
        var config = new AmazonOrganizationsConfig { ServiceURL = "http://127.0.0.1:4566", AuthenticationRegion = "cn-north-1" };

        var endpoint = config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new GetTrailRequest()));

        Assert.Equal("http://127.0.0.1:4566/", endpoint.URL);
        Assert.Equal("cn-northwest-1", SigningRegion(endpoint));
    }

    private static void AssertEndpoint(AwsJsonConfig config, string region, bool isFips, bool isDualStack, string url, string signedFor)
    {
        config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        config.UseFIPSEndpoint = isFips;
        config.UseDualstackEndpoint = isDualStack;

        var endpoint = config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new GetTrailRequest()));

        Assert.Equal(url.TrimEnd('/'), endpoint.URL.TrimEnd('/'));
        Assert.Equal(signedFor, SigningRegion(endpoint));
    }

    private static object SigningRegion(Endpoint endpoint) => ((PropertyBag)((List<object>)endpoint.Attributes["authSchemes"])[0])["signingRegion"];
}
