using Amazon.Runtime;
using TrailTools.Aws.AwsJson;

namespace TrailTools.Aws.Organizations;

/// <summary>A client of Organizations.</summary>
/// <param name="credentials">Whose calls they are.</param>
/// <param name="clientConfig">Where they go.</param>
internal sealed class AmazonOrganizationsClient(AWSCredentials credentials, AmazonOrganizationsConfig clientConfig)
    : AwsJsonClient(credentials, clientConfig), IAmazonOrganizations
{
    /// <inheritdoc/>
    public Task<DescribeOrganizationResponse> DescribeOrganizationAsync(DescribeOrganizationRequest request, CancellationToken cancellationToken = default)
        => CallAsync<DescribeOrganizationRequest, DescribeOrganizationResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListAccountsResponse> ListAccountsAsync(ListAccountsRequest request, CancellationToken cancellationToken = default)
        => CallAsync<ListAccountsRequest, ListAccountsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListAWSServiceAccessForOrganizationResponse> ListAWSServiceAccessForOrganizationAsync(ListAWSServiceAccessForOrganizationRequest request, CancellationToken cancellationToken = default)
        => CallAsync<ListAWSServiceAccessForOrganizationRequest, ListAWSServiceAccessForOrganizationResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListDelegatedAdministratorsResponse> ListDelegatedAdministratorsAsync(ListDelegatedAdministratorsRequest request, CancellationToken cancellationToken = default)
        => CallAsync<ListDelegatedAdministratorsRequest, ListDelegatedAdministratorsResponse>(request, cancellationToken);
}
