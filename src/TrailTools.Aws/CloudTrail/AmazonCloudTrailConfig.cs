using TrailTools.Aws.AwsJson;
using TrailTools.Aws.CloudTrail.Exceptions;

namespace TrailTools.Aws.CloudTrail;

/// <summary>The settings of a client of CloudTrail; the service's own values are those of its model of 2013-11-01.</summary>
internal sealed class AmazonCloudTrailConfig() : AwsJsonConfig(CloudTrail)
{
    private static readonly AwsJsonService CloudTrail = new(
        "CloudTrail",
        "cloudtrail",
        "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
        CloudTrailJson.Default,
        CloudTrailExceptions.Create)
    {
        RegionsWithoutFipsHost = ["us-gov-east-1", "us-gov-west-1"],
    };
}
