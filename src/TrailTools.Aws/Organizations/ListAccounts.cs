using Amazon.Runtime;

namespace TrailTools.Aws.Organizations;

/// <summary>What ListAccounts is asked.</summary>
internal sealed class ListAccountsRequest : AmazonOrganizationsRequest
{
    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most entries of a page.</summary>
    public int? MaxResults { get; set; }
}

/// <summary>What ListAccounts answers.</summary>
internal sealed class ListAccountsResponse : AmazonWebServiceResponse
{
    /// <summary>The accounts.</summary>
    public List<Account>? Accounts { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }
}
