using TrailTools.Aws.Errors;
using TrailTools.Aws.Organizations;
using TrailTools.Aws.Organizations.Exceptions;
using TrailTools.Cloud.Organizations;

namespace TrailTools.Aws.Gateways;

/// <summary>The organization of an account, over the client.</summary>
/// <param name="client">The client.</param>
internal sealed class OrganizationGateway(IAmazonOrganizations client) : IOrganizationGateway
{
    private const string Subject = "organization";

    /// <inheritdoc/>
    public async Task<OrganizationDescription?> DescribeAsync(CancellationToken stop)
    {
        var answer = await AwsErrors.AskAsync("DescribeOrganization", Subject, () => TryDescribeAsync(stop), stop).ConfigureAwait(false);
        return answer?.Organization is { } found ? new OrganizationDescription(found.Id ?? "", found.MasterAccountId ?? "", found.FeatureSet == "ALL") : null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OrganizationAccount>> ListAccountsAsync(CancellationToken stop)
        => await AllAsync("ListAccounts", async token =>
        {
            var page = await client.ListAccountsAsync(new ListAccountsRequest { NextToken = token }, stop).ConfigureAwait(false);
            return ((page.Accounts ?? []).Select(static account => new OrganizationAccount(account.Id ?? "", account.Name ?? "", account.Status == "ACTIVE")), page.NextToken);
        }, stop).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListTrustedServicesAsync(CancellationToken stop)
        => await AllAsync("ListAWSServiceAccessForOrganization", async token =>
        {
            var page = await client.ListAWSServiceAccessForOrganizationAsync(new ListAWSServiceAccessForOrganizationRequest { NextToken = token }, stop).ConfigureAwait(false);
            return ((page.EnabledServicePrincipals ?? []).Select(static service => service.ServicePrincipal ?? ""), page.NextToken);
        }, stop).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListDelegatedAdministratorsAsync(string service, CancellationToken stop)
        => await AllAsync("ListDelegatedAdministrators", async token =>
        {
            var page = await client.ListDelegatedAdministratorsAsync(new ListDelegatedAdministratorsRequest { ServicePrincipal = service, NextToken = token }, stop).ConfigureAwait(false);
            return ((page.DelegatedAdministrators ?? []).Select(static account => account.Id ?? ""), page.NextToken);
        }, stop).ConfigureAwait(false);

    private async Task<DescribeOrganizationResponse?> TryDescribeAsync(CancellationToken stop)
    {
        try
        {
            return await client.DescribeOrganizationAsync(new DescribeOrganizationRequest(), stop).ConfigureAwait(false);
        }
        catch (AWSOrganizationsNotInUseException)
        {
            return null;
        }
    }

    private static async Task<List<T>> AllAsync<T>(string operation, Func<string?, Task<(IEnumerable<T> Items, string? NextToken)>> page, CancellationToken stop)
    {
        var all = new List<T>();
        string? token = null;
        do
        {
            (var items, token) = await AwsErrors.AskAsync(operation, Subject, () => page(token), stop).ConfigureAwait(false);
            all.AddRange(items);
        }
        while (!string.IsNullOrEmpty(token));
        return all;
    }
}
