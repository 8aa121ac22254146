namespace TrailTools.Aws.Organizations;

/// <summary>Organizations (AWS Organizations API Reference, 2016-11-28), as far as it is used here.</summary>
internal interface IAmazonOrganizations : IDisposable
{
    /// <summary>Tells of the account's organization.</summary>
    Task<DescribeOrganizationResponse> DescribeOrganizationAsync(DescribeOrganizationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells the organization's accounts.</summary>
    Task<ListAccountsResponse> ListAccountsAsync(ListAccountsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells the services with trusted access.</summary>
    Task<ListAWSServiceAccessForOrganizationResponse> ListAWSServiceAccessForOrganizationAsync(ListAWSServiceAccessForOrganizationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells the accounts that administer a service.</summary>
    Task<ListDelegatedAdministratorsResponse> ListDelegatedAdministratorsAsync(ListDelegatedAdministratorsRequest request, CancellationToken cancellationToken = default);
}
