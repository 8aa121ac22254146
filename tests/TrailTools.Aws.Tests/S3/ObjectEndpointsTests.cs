using Amazon.S3;
using Amazon.S3.Endpoints;
using TrailTools.Aws.S3;

namespace TrailTools.Aws.Tests.S3;

/// <summary>An endpoint that is found once is the one that the SDK's rules give.</summary>
public class ObjectEndpointsTests
{
    [Theory]
    [InlineData("eu-west-1", false)]
    [InlineData("cn-north-1", false)]
    [InlineData("us-gov-west-1", true)]
    public void It_is_what_the_rules_say(string region, bool isPathStyle)
    {
        var rules = new AmazonS3Config().EndpointProvider;
        var endpoints = new ObjectEndpoints(rules);
        foreach (var (bucket, key) in ((string, string?)[])[("logs", "a"), ("logs", "b"), ("other-logs", "a"), ("dotted.logs", "a"), ("logs", "a"), ("logs", null)])
        {
            S3EndpointParameters Asked() => new() { Region = region, Bucket = bucket, Key = key, ForcePathStyle = isPathStyle };

            var found = endpoints.ResolveEndpoint(Asked());

            Assert.Equal(rules.ResolveEndpoint(Asked()).URL, found.URL);
            found.URL += "changed";
        }
    }

    [Fact]
    public void Another_Region_is_another_endpoint()
    {
        var endpoints = new ObjectEndpoints(new AmazonS3Config().EndpointProvider);
        string Url(string region) => endpoints.ResolveEndpoint(new S3EndpointParameters { Region = region, Bucket = "logs", Key = "a" }).URL;

        Assert.Equal(["https://logs.s3.eu-west-1.amazonaws.com", "https://logs.s3.eu-west-2.amazonaws.com", "https://logs.s3.eu-west-1.amazonaws.com"], [Url("eu-west-1"), Url("eu-west-2"), Url("eu-west-1")]);
    }
}
