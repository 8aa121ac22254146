using TrailTools.Aws.AwsJson;
using TrailTools.Aws.Organizations.Exceptions;

namespace TrailTools.Aws.Organizations;

/// <summary>The settings of a client of Organizations, a service with one Region a partition; its own values are those of its model of 2016-11-28.</summary>
internal sealed class AmazonOrganizationsConfig() : AwsJsonConfig(Organizations)
{
    private static readonly AwsJsonService Organizations = new(
        "Organizations",
        "organizations",
        "AWSOrganizationsV20161128",
        OrganizationsJson.Default,
        OrganizationsExceptions.Create)
    {
        GlobalRegions = new Dictionary<string, string>
        {
            ["aws"] = "us-east-1",
            ["aws-cn"] = "cn-northwest-1",
            ["aws-us-gov"] = "us-gov-west-1",
        },
        RegionsWithoutFipsHost = ["us-gov-west-1"],
    };
}
