using Amazon.Runtime;

namespace TrailTools.Aws.Organizations;

/// <summary>What DescribeOrganization is asked.</summary>
internal sealed class DescribeOrganizationRequest : AmazonOrganizationsRequest;

/// <summary>What DescribeOrganization answers.</summary>
internal sealed class DescribeOrganizationResponse : AmazonWebServiceResponse
{
    /// <summary>The organization.</summary>
    public Organization? Organization { get; set; }
}
