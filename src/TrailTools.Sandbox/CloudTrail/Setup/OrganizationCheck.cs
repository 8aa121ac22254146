using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.Organizations;

namespace TrailTools.Sandbox.CloudTrail.Setup;

/// <summary>Says whose an organization's trail is, and refuses it where the organization is not ready for it (AWS CloudTrail User Guide, Prepare for creating a trail for your organization).</summary>
internal sealed class OrganizationCheck(OrganizationRegister organizations)
{
    /// <summary>The account that a trail belongs to: of an organization's the management account, whoever makes it.</summary>
    /// <exception cref="Errors.ServiceException">The caller cannot have an organization's trail.</exception>
    public string Owner(TrailSettings settings, string callerId)
    {
        if (!settings.IsOrganization)
            return callerId;
        var organization = organizations.Of(callerId)
            ?? throw TrailErrors.Of("OrganizationsNotInUse", "The account is not a member of an organization.");
        if (!organization.IsAdministrator(callerId))
            throw TrailErrors.NotOrganizationMasterAccount();
        if (!organization.HasAllFeatures)
            throw TrailErrors.Of("OrganizationNotInAllFeaturesMode", "All features must be enabled in the organization.");
        return organization.TrustedServices.Contains(SandboxOrganization.CloudTrailService)
            ? organization.ManagementAccount
            : throw TrailErrors.Of("CloudTrailAccessNotEnabled", "Trusted access is not enabled between CloudTrail and Organizations.");
    }
}
