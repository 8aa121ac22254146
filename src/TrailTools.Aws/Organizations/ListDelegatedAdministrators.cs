using Amazon.Runtime;

namespace TrailTools.Aws.Organizations;

/// <summary>What ListDelegatedAdministrators is asked.</summary>
internal sealed class ListDelegatedAdministratorsRequest : AmazonOrganizationsRequest
{
    /// <summary>The service that they administer, such as cloudtrail.amazonaws.com.</summary>
    public string? ServicePrincipal { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most entries of a page.</summary>
    public int? MaxResults { get; set; }
}

/// <summary>What ListDelegatedAdministrators answers.</summary>
internal sealed class ListDelegatedAdministratorsResponse : AmazonWebServiceResponse
{
    /// <summary>The accounts.</summary>
    public List<DelegatedAdministrator>? DelegatedAdministrators { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }
}
