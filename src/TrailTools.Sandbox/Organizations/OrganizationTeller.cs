using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.Organizations;

/// <summary>Tells about the organization: any of its accounts may ask what it is, the rest is for its administrators (AWS Organizations API Reference).</summary>
internal sealed class OrganizationTeller(OrganizationRegister organizations)
{
    /// <summary>DescribeOrganization.</summary>
    public JsonNode? Describe(JsonCall call)
    {
        var organization = Of(call);
        var writer = new AccountWriter(organization, call.Call.Partition);
        return new JsonObject
        {
            ["Organization"] = new JsonObject
            {
                ["Id"] = organization.Id,
                ["Arn"] = writer.OrganizationArn,
                ["FeatureSet"] = organization.HasAllFeatures ? "ALL" : "CONSOLIDATED_BILLING",
                ["MasterAccountArn"] = writer.Arn(organization.ManagementAccount),
                ["MasterAccountId"] = organization.ManagementAccount,
                ["MasterAccountEmail"] = AccountWriter.Email(organization.ManagementAccount),
            },
        };
    }

    /// <summary>ListAccounts.</summary>
    public JsonNode? ListAccounts(JsonCall call)
    {
        var organization = Administered(call);
        var writer = new AccountWriter(organization, call.Call.Partition);
        return OrganizationPage.Of(call.Input, "Accounts", [.. organization.AccountIds], writer.Write);
    }

    /// <summary>ListAWSServiceAccessForOrganization.</summary>
    public JsonNode? ListServices(JsonCall call) => OrganizationPage.Of(
        call.Input, "EnabledServicePrincipals", Administered(call).TrustedServices, static service => new JsonObject { ["ServicePrincipal"] = service, ["DateEnabled"] = AccountWriter.Since });

    /// <summary>ListDelegatedAdministrators.</summary>
    public JsonNode? ListAdministrators(JsonCall call)
    {
        var organization = Administered(call);
        var writer = new AccountWriter(organization, call.Call.Partition);
        var isAsked = call.Input.Text("ServicePrincipal") is null or SandboxOrganization.CloudTrailService;
        return OrganizationPage.Of(call.Input, "DelegatedAdministrators", isAsked ? organization.DelegatedAdministrators : [], writer.WriteDelegated);
    }

    private SandboxOrganization Of(JsonCall call) => organizations.Of(call.Call.Caller.AccountId)
        ?? throw new ServiceException(400, "AWSOrganizationsNotInUseException", "Your account is not a member of an organization.");

    private SandboxOrganization Administered(JsonCall call)
    {
        var organization = Of(call);
        return organization.IsAdministrator(call.Call.Caller.AccountId)
            ? organization
            : throw new ServiceException(400, "AccessDeniedException", "You don't have permissions to access this resource.");
    }
}
