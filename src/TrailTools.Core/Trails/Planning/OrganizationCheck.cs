using TrailTools.Cloud;
using TrailTools.Cloud.Organizations;
using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;

namespace TrailTools.Trails.Planning;

/// <summary>Whether a trail can be made for all accounts of the organization; what is missing is told with the command for it, and not done.</summary>
/// <remarks>CloudTrail User Guide, "Prepare for creating a trail for your organization".</remarks>
internal sealed class OrganizationCheck(IOrganizationGateway organization, CloudCaller caller)
{
    private const string CloudTrail = "cloudtrail.amazonaws.com";

    /// <summary>The organization whose trail it is to be or is; null for a trail of the account alone.</summary>
    /// <exception cref="TrailException">There is none, or it is not ready, or the account may not.</exception>
    public async Task<OrganizationDescription?> FindAsync(TrailRequest request, TrailDescription? existing, CancellationToken stop)
    {
        if (!(request.IsOrganization ?? existing?.IsOrganization ?? false))
            return null;

        var found = await organization.DescribeAsync(stop).ConfigureAwait(false)
            ?? throw new TrailException(TrailErrorKind.NotFound, "OrganizationMissing", caller.AccountId, $"Account {caller.AccountId} is in no organization. Make one by 'aws organizations create-organization', or leave -Organization out.");
        if (request.IsOrganization == true)
            await CheckAsync(found, stop).ConfigureAwait(false);
        return found;
    }

    private async Task CheckAsync(OrganizationDescription found, CancellationToken stop)
    {
        if (!found.HasAllFeatures)
            throw new TrailException(TrailErrorKind.Conflict, "OrganizationFeatures", found.Id, $"Organization {found.Id} has consolidated billing only. Enable all features from the management account {found.ManagementAccountId}: aws organizations enable-all-features");
        if (found.ManagementAccountId != caller.AccountId && !await IsDelegatedAsync(stop).ConfigureAwait(false))
            throw new TrailException(TrailErrorKind.Denied, "OrganizationDenied", caller.AccountId, $"Account {caller.AccountId} does not administer CloudTrail for organization {found.Id}. Run this in the management account {found.ManagementAccountId}, or register the account from there: aws cloudtrail register-organization-delegated-admin --member-account-id {caller.AccountId}");
        if (!(await organization.ListTrustedServicesAsync(stop).ConfigureAwait(false)).Contains(CloudTrail))
            throw new TrailException(TrailErrorKind.Conflict, "OrganizationTrust", found.Id, $"Organization {found.Id} does not give CloudTrail trusted access. Enable it from the management account {found.ManagementAccountId}: aws organizations enable-aws-service-access --service-principal {CloudTrail}");
    }

    private async Task<bool> IsDelegatedAsync(CancellationToken stop)
    {
        try
        {
            return (await organization.ListDelegatedAdministratorsAsync(CloudTrail, stop).ConfigureAwait(false)).Contains(caller.AccountId);
        }
        catch (TrailException error) when (error.Kind == TrailErrorKind.Denied)
        {
            // Only administrators may ask who they are.
            return false;
        }
    }
}
