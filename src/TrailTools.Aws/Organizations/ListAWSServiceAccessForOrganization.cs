using Amazon.Runtime;

namespace TrailTools.Aws.Organizations;

/// <summary>What ListAWSServiceAccessForOrganization is asked.</summary>
internal sealed class ListAWSServiceAccessForOrganizationRequest : AmazonOrganizationsRequest
{
    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most entries of a page.</summary>
    public int? MaxResults { get; set; }
}

/// <summary>What ListAWSServiceAccessForOrganization answers.</summary>
internal sealed class ListAWSServiceAccessForOrganizationResponse : AmazonWebServiceResponse
{
    /// <summary>The services with trusted access.</summary>
    public List<EnabledServicePrincipal>? EnabledServicePrincipals { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }
}
