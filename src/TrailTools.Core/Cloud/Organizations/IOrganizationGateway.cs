namespace TrailTools.Cloud.Organizations;

/// <summary>The organization of an account (Organizations API Reference).</summary>
internal interface IOrganizationGateway
{
    /// <summary>The organization; null where the account is in none.</summary>
    Task<OrganizationDescription?> DescribeAsync(CancellationToken stop);

    /// <summary>All accounts; only the management account and delegated administrators may ask.</summary>
    Task<IReadOnlyList<OrganizationAccount>> ListAccountsAsync(CancellationToken stop);

    /// <summary>The services with trusted access, such as cloudtrail.amazonaws.com; only the management account and delegated administrators may ask.</summary>
    Task<IReadOnlyList<string>> ListTrustedServicesAsync(CancellationToken stop);

    /// <summary>The accounts that administer a service for the organization; only the management account and delegated administrators may ask.</summary>
    Task<IReadOnlyList<string>> ListDelegatedAdministratorsAsync(string service, CancellationToken stop);
}
